-- The first schema. Statements are separated by a line that is exactly "-- next". docs/schema.md explains it.
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID
-- next
INSERT INTO meta (key, value) VALUES ('clean', '1'), ('fold', '0')
-- next
CREATE TABLE folders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    parent INTEGER REFERENCES folders (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL
)
-- next
CREATE INDEX folders_parent ON folders (parent, position)
-- next
CREATE TABLE threads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    folder INTEGER REFERENCES folders (id) DEFERRABLE INITIALLY DEFERRED,
    pinned INTEGER NOT NULL DEFAULT 0,
    head INTEGER,
    message_count INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    trashed INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL DEFAULT '',
    options TEXT NOT NULL DEFAULT ''
)
-- next
CREATE INDEX threads_folder ON threads (folder, trashed, pinned, updated)
-- next
CREATE INDEX threads_updated ON threads (trashed, updated DESC, id DESC)
-- next
CREATE TABLE thread_tags (
    id INTEGER PRIMARY KEY,
    thread INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    tag TEXT NOT NULL,
    UNIQUE (thread, tag)
)
-- next
CREATE INDEX thread_tags_tag ON thread_tags (tag)
-- next
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    thread INTEGER NOT NULL REFERENCES threads (id) DEFERRABLE INITIALLY DEFERRED,
    parent INTEGER REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    role TEXT NOT NULL,
    status TEXT NOT NULL,
    created INTEGER NOT NULL,
    edited INTEGER NOT NULL DEFAULT 0,
    trashed INTEGER NOT NULL DEFAULT 0,
    trash_root INTEGER NOT NULL DEFAULT 0,
    length INTEGER NOT NULL DEFAULT 0,
    hash TEXT NOT NULL DEFAULT '',
    excerpt TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    meta TEXT NOT NULL DEFAULT '',
    reasoning TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    CHECK (parent IS NULL OR parent <> id)
)
-- next
CREATE INDEX messages_thread ON messages (thread)
-- next
CREATE INDEX messages_parent ON messages (parent, thread, position)
-- next
CREATE INDEX messages_unfinished ON messages (status) WHERE status IN ('pending', 'streaming')
-- next
CREATE INDEX messages_trash ON messages (trash_root) WHERE trash_root > 0
-- next
CREATE TABLE forks (
    thread INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    parent INTEGER NOT NULL,
    child INTEGER NOT NULL,
    PRIMARY KEY (thread, parent)
) WITHOUT ROWID
-- next
CREATE TABLE branches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    thread INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    message INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
)
-- next
CREATE INDEX branches_thread ON branches (thread)
-- next
CREATE INDEX branches_message ON branches (message)
-- next
CREATE TABLE drafts (
    thread INTEGER NOT NULL,
    message INTEGER NOT NULL,
    kind TEXT NOT NULL,
    updated INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (thread, message, kind)
) WITHOUT ROWID
-- next
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    thread INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    message INTEGER REFERENCES messages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    created INTEGER NOT NULL,
    edited INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL
)
-- next
CREATE INDEX notes_thread ON notes (thread)
-- next
CREATE INDEX notes_message ON notes (message)
-- next
CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL UNIQUE,
    given TEXT NOT NULL DEFAULT '',
    hash TEXT NOT NULL DEFAULT '',
    bytes INTEGER NOT NULL DEFAULT 0,
    modified INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL DEFAULT 0,
    passages INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL,
    indexed INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'indexed',
    encoding TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT ''
)
-- next
CREATE TABLE document_text (
    document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    page_starts TEXT NOT NULL DEFAULT '[]',
    headings TEXT NOT NULL DEFAULT '[]',
    text TEXT NOT NULL
)
-- next
CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    page INTEGER NOT NULL DEFAULT 0,
    line INTEGER NOT NULL DEFAULT 1,
    heading TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL
)
-- next
CREATE INDEX passages_document ON passages (document, ordinal)
-- next
CREATE TABLE citations (
    message INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (message, number)
) WITHOUT ROWID
-- next
CREATE INDEX citations_document ON citations (document)
-- next
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    thread INTEGER NOT NULL DEFAULT 0,
    undone INTEGER NOT NULL DEFAULT 0,
    actor TEXT NOT NULL,
    label TEXT NOT NULL,
    argument TEXT NOT NULL DEFAULT ''
)
-- next
CREATE TABLE journal_rows (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
    tbl TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT
)
-- next
CREATE INDEX journal_rows_entry ON journal_rows (entry)
-- next
CREATE VIRTUAL TABLE thread_fts USING fts5 (exact, folded, content = '', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co'")
-- next
CREATE VIRTUAL TABLE message_fts USING fts5 (exact, folded, content = '', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co'")
-- next
CREATE VIRTUAL TABLE note_fts USING fts5 (exact, folded, content = '', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co'")
-- next
CREATE VIRTUAL TABLE document_fts USING fts5 (exact, folded, content = '', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co'")
-- next
CREATE VIRTUAL TABLE passage_fts USING fts5 (exact, folded, content = '', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co'")
-- next
CREATE VIRTUAL TABLE passage_terms USING fts5 (terms, content = '', detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co'")
-- next
CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab (passage_terms, 'row')
