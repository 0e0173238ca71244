<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Calculator</name>
    <message numerus="yes">
        <source>“%1” does not take %n number(s).</source>
        <translation>
            <numerusform>“%1” does not take %n number.</numerusform>
            <numerusform>“%1” does not take %n numbers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n row(s) belong to something that is gone.</source>
        <translation>
            <numerusform>%n row belongs to something that is gone.</numerusform>
            <numerusform>%n rows belong to something that is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belonged to something that is gone: they were hung where they can be seen, or taken away.</source>
        <translation>
            <numerusform>%n row belonged to something that is gone: it was hung where it can be seen, or taken away.</numerusform>
            <numerusform>%n rows belonged to something that is gone: they were hung where they can be seen, or taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) do not read as they were written; compare them with a backup.</source>
        <translation>
            <numerusform>%n message does not read as it was written; compare it with a backup.</numerusform>
            <numerusform>%n messages do not read as they were written; compare them with a backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) hung in the air or went in a circle: they now begin their own branch.</source>
        <translation>
            <numerusform>%n message hung in the air or went in a circle: it now begins its own branch.</numerusform>
            <numerusform>%n messages hung in the air or went in a circle: they now begin their own branch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) had a wrong count or showed a message that is gone.</source>
        <translation>
            <numerusform>%n conversation had a wrong count or showed a message that is gone.</numerusform>
            <numerusform>%n conversations had a wrong count or showed a message that is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are not what was attached; compare them with a backup.</source>
        <translation>
            <numerusform>%n attachment is not what was attached; compare it with a backup.</numerusform>
            <numerusform>%n attachments are not what was attached; compare them with a backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message numerus="yes">
        <source>%n message(s) will not be sent</source>
        <translation>
            <numerusform>%n message will not be sent</numerusform>
            <numerusform>%n messages will not be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>Conversation %1, “%2”: %n message(s) hung on nothing or on themselves and were put at its top.</source>
        <translation>
            <numerusform>Conversation %1, “%2”: %n message hung on nothing or on itself and was put at its top.</numerusform>
            <numerusform>Conversation %1, “%2”: %n messages hung on nothing or on themselves and were put at its top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) were left out: they are not what the file says, or neither a picture nor a text.</source>
        <translation>
            <numerusform>%n attachment was left out: it is not what the file says, or neither a picture nor a text.</numerusform>
            <numerusform>%n attachments were left out: they are not what the file says, or neither a picture nor a text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageInfo</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) read</source>
        <translation>
            <numerusform>%n token read</numerusform>
            <numerusform>%n tokens read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::AssistantsRoom</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was removed; %n persona(s) used it.</source>
        <translation>
            <numerusform>“%1” was removed; %n persona used it.</numerusform>
            <numerusform>“%1” was removed; %n personas used it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken from the file.</source>
        <comment>personas, prompts</comment>
        <translation>
            <numerusform>%n taken from the file.</numerusform>
            <numerusform>%n taken from the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::BranchDelegate</name>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::BranchModel</name>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ChatRoom</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ContextWatch</name>
    <message numerus="yes">
        <source>%n message(s) of this conversation no longer fit and will not be sent.</source>
        <translation>
            <numerusform>%n message of this conversation no longer fits and will not be sent.</numerusform>
            <numerusform>%n messages of this conversation no longer fit and will not be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ConversationModel</name>
    <message numerus="yes">
        <source>%1, %n threads</source>
        <translation>
            <numerusform>%1, %n thread</numerusform>
            <numerusform>%1, %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ConversationTree</name>
    <message numerus="yes">
        <source>Delete %n conversations for good?</source>
        <translation>
            <numerusform>Delete %n conversation for good?</numerusform>
            <numerusform>Delete %n conversations for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations are in the trash.</source>
        <translation>
            <numerusform>%n conversation is in the trash.</numerusform>
            <numerusform>%n conversations are in the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::DocumentPage</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ExportDialog</name>
    <message numerus="yes">
        <source>The %n selected message(s)</source>
        <translation>
            <numerusform>The %n selected message</numerusform>
            <numerusform>The %n selected messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen conversation(s)</source>
        <translation>
            <numerusform>The %n chosen conversation</numerusform>
            <numerusform>The %n chosen conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::FileDoor</name>
    <message numerus="yes">
        <source>%n conversation(s) imported</source>
        <translation>
            <numerusform>%n conversation imported</numerusform>
            <numerusform>%n conversations imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) added</source>
        <translation>
            <numerusform>%n message added</numerusform>
            <numerusform>%n messages added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) mended</source>
        <translation>
            <numerusform>%n place mended</numerusform>
            <numerusform>%n places mended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::FindModelsPage</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n damaged</numerusform>
            <numerusform>%n damaged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::LibraryRoom</name>
    <message numerus="yes">
        <source>%n file(s) could not be added, for example: %1</source>
        <translation>
            <numerusform>%n file could not be added, for example: %1</numerusform>
            <numerusform>%n files could not be added, for example: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%n document added</numerusform>
            <numerusform>%n documents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here and unchanged</source>
        <translation>
            <numerusform>%n already here and unchanged</numerusform>
            <numerusform>%n already here and unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were removed from the library.</source>
        <translation>
            <numerusform>%n document was removed from the library.</numerusform>
            <numerusform>%n documents were removed from the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) changed on disk.</source>
        <translation>
            <numerusform>%n document changed on disk.</numerusform>
            <numerusform>%n documents changed on disk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::MainWindow</name>
    <message numerus="yes">
        <source>Messages wait to be sent in %n conversation(s).</source>
        <translation>
            <numerusform>Messages wait to be sent in %n conversation.</numerusform>
            <numerusform>Messages wait to be sent in %n conversations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::PersonaPage</name>
    <message numerus="yes">
        <source>%n set</source>
        <comment>parameters</comment>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::QueueStrip</name>
    <message numerus="yes">
        <source>%n message(s) wait(s) for the answer to end</source>
        <translation>
            <numerusform>%n message waits for the answer to end</numerusform>
            <numerusform>%n messages wait for the answer to end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait(s) to be sent</source>
        <translation>
            <numerusform>%n message waits to be sent</numerusform>
            <numerusform>%n messages wait to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::RpcProcess</name>
    <message numerus="yes">
        <source>“%1” did not answer within %n second(s).</source>
        <translation>
            <numerusform>“%1” did not answer within %n second.</numerusform>
            <numerusform>“%1” did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::StartPage</name>
    <message numerus="yes">
        <source>%n model(s) found</source>
        <translation>
            <numerusform>%n model found</numerusform>
            <numerusform>%n models found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) found</source>
        <translation>
            <numerusform>%n server found</numerusform>
            <numerusform>%n servers found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::StatusLine</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on disk</source>
        <translation>
            <numerusform>%n changed on disk</numerusform>
            <numerusform>%n changed on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n file missing</numerusform>
            <numerusform>%n files missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::Studio</name>
    <message numerus="yes">
        <source>The database was damaged: %n row(s) were recovered into a new one, and the damaged file is kept as %1.</source>
        <translation>
            <numerusform>The database was damaged: %n row was recovered into a new one, and the damaged file is kept as %1.</numerusform>
            <numerusform>The database was damaged: %n rows were recovered into a new one, and the damaged file is kept as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Motcua did not end in order last time: %n answer(s) were interrupted; what had come is kept and can be continued.</source>
        <translation>
            <numerusform>Motcua did not end in order last time: %n answer was interrupted; what had come is kept and can be continued.</numerusform>
            <numerusform>Motcua did not end in order last time: %n answers were interrupted; what had come is kept and can be continued.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ToolServerPage</name>
    <message numerus="yes">
        <source>It offers %n tool(s).</source>
        <translation>
            <numerusform>It offers %n tool.</numerusform>
            <numerusform>It offers %n tools.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::Transfers</name>
    <message numerus="yes">
        <source>%n message(s) exported to %1.</source>
        <translation>
            <numerusform>%n message exported to %1.</numerusform>
            <numerusform>%n messages exported to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::TrashDialog</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::WelcomePage</name>
    <message numerus="yes">
        <source>%n document(s) are ready. The answer quotes them; when they do not hold it, it says so.</source>
        <translation>
            <numerusform>%n document is ready. The answer quotes it; when the document does not hold it, the answer says so.</numerusform>
            <numerusform>%n documents are ready. The answer quotes them; when they do not hold it, it says so.</numerusform>
        </translation>
    </message>
</context>
</TS>
