-- What assistants need: who they are, what goes with messages, what was sent, what people thought of answers, and what
-- waits to be sent.
CREATE TABLE profiles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    body TEXT NOT NULL DEFAULT ''
)
-- next
CREATE INDEX profiles_kind ON profiles (kind, position)
-- next
CREATE TABLE attachments (
    hash TEXT NOT NULL PRIMARY KEY,
    mime TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    created INTEGER NOT NULL,
    data BLOB NOT NULL
)
-- next
CREATE INDEX messages_attachments ON messages (thread) WHERE instr(meta, '"attachments"') > 0
-- next
CREATE TABLE requests (
    message INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    created INTEGER NOT NULL,
    body BLOB NOT NULL
)
-- next
CREATE TABLE ratings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    reviewer TEXT NOT NULL DEFAULT '',
    value INTEGER NOT NULL,
    created INTEGER NOT NULL,
    UNIQUE (message, reviewer)
)
-- next
CREATE TABLE queued (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    thread INTEGER NOT NULL,
    below INTEGER,
    position INTEGER NOT NULL,
    created INTEGER NOT NULL,
    text TEXT NOT NULL,
    attachments TEXT NOT NULL DEFAULT ''
)
-- next
CREATE INDEX queued_thread ON queued (thread, position)
