<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New conversation</source>
        <translation>Hội thoại &amp;mới</translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation>&amp;Viết tin nhắn</translation>
    </message>
    <message>
        <source>&amp;Stop the answer</source>
        <translation>&amp;Dừng câu trả lời</translation>
    </message>
    <message>
        <source>Answer &amp;again as a new branch</source>
        <translation>Trả lời &amp;lại thành nhánh mới</translation>
    </message>
    <message>
        <source>&amp;Continue the answer</source>
        <translation>&amp;Tiếp tục câu trả lời</translation>
    </message>
    <message>
        <source>&amp;Fork this path to a new conversation</source>
        <translation>Tách nhánh &amp;này thành hội thoại mới</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>N&amp;hập hội thoại…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Xuất…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>Move the conversation to the &amp;trash</source>
        <translation>Chuyển hội thoại vào thùng &amp;rác</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Th&amp;oát</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>Tìm trong &amp;mọi thứ</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>&amp;Tìm trong trang này</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>Trò &amp;chuyện</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Thư viện</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Cà&amp;i đặt</translation>
    </message>
    <message>
        <source>&amp;Branches</source>
        <translation>&amp;Nhánh</translation>
    </message>
    <message>
        <source>S&amp;ources</source>
        <translation>Ng&amp;uồn</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Ghi chú</translation>
    </message>
    <message>
        <source>Left &amp;panel</source>
        <translation>&amp;Khung bên trái</translation>
    </message>
    <message>
        <source>&amp;Right panel</source>
        <translation>Khung bên &amp;phải</translation>
    </message>
    <message>
        <source>&amp;Hide or show both panels</source>
        <translation>Ẩn hoặc &amp;hiện cả hai khung</translation>
    </message>
    <message>
        <source>Next part of the &amp;window</source>
        <translation>Phần tiếp theo của cửa &amp;sổ</translation>
    </message>
    <message>
        <source>Previous part of the w&amp;indow</source>
        <translation>Phần t&amp;rước đó của cửa sổ</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>Sáng h&amp;oặc tối</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Chữ &amp;lớn hơn</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Chữ &amp;bé hơn</translation>
    </message>
    <message>
        <source>Text at its &amp;usual size</source>
        <translation>Cỡ chữ thường &amp;dùng</translation>
    </message>
    <message>
        <source>&amp;Add documents…</source>
        <translation>&amp;Thêm tài liệu…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>Thêm thư &amp;mục…</translation>
    </message>
    <message>
        <source>Add the &amp;sample library</source>
        <translation>Thêm thư &amp;viện mẫu</translation>
    </message>
    <message>
        <source>&amp;Look for changed files</source>
        <translation>&amp;Dò các tệp đã thay đổi</translation>
    </message>
    <message>
        <source>&amp;Remove this document</source>
        <translation>&amp;Gỡ tài liệu này</translation>
    </message>
    <message>
        <source>&amp;Deleted messages…</source>
        <translation>Tin nhắn đã &amp;xóa…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Sao lưu…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Khôi phục bản sao lưu…</translation>
    </message>
    <message>
        <source>&amp;Check the data</source>
        <translation>Kiểm &amp;tra dữ liệu</translation>
    </message>
    <message>
        <source>Make the data &amp;smaller</source>
        <translation>Thu &amp;gọn dữ liệu</translation>
    </message>
    <message>
        <source>Show where the data &amp;is</source>
        <translation>&amp;Mở nơi lưu dữ liệu</translation>
    </message>
    <message>
        <source>&amp;All commands</source>
        <translation>Tất cả các &amp;lệnh</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Phím tắt</translation>
    </message>
    <message>
        <source>About &amp;Motcua</source>
        <translation>&amp;Giới thiệu Motcua</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Hội thoại</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Dữ liệu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
    <message>
        <source>New f&amp;older</source>
        <translation>Thư mụ&amp;c mới</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Motcua is open already; its window was raised.</source>
        <translation>Motcua đang mở; cửa sổ của chương trình đã được đưa lên trước.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. &quot;motcua --help&quot; lists what can be done without one.</source>
        <translation>Không có màn hình để mở cửa sổ. &quot;motcua --help&quot; liệt kê những việc làm được mà không cần cửa sổ.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>There is not enough room in %1 for a backup.</source>
        <translation>Trong %1 không đủ chỗ cho bản sao lưu.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Không tạo được thư mục %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Không ghi được %1.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>Không tìm thấy %1.</translation>
    </message>
    <message>
        <source>%1 is not a sound backup of this program.</source>
        <translation>%1 không phải là bản sao lưu lành lặn của chương trình này.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The file is damaged. Restart the program: it will keep the file and recover what can be read.</source>
        <translation>Tệp bị hỏng. Hãy khởi động lại chương trình: tệp sẽ được giữ lại và những gì còn đọc được sẽ được khôi phục.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belong to something that is gone.</source>
        <translation>
            <numerusform>%n dòng thuộc về mục không còn nữa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belonged to something that is gone: they were hung where they can be seen, or taken away.</source>
        <translation>
            <numerusform>%n dòng thuộc về mục không còn nữa: chúng đã được gắn vào nơi nhìn thấy được, hoặc được bỏ đi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) do not read as they were written; compare them with a backup.</source>
        <translation>
            <numerusform>%n tin nhắn đọc ra không giống như lúc ghi; hãy đối chiếu với bản sao lưu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) hung in the air or went in a circle: they now begin their own branch.</source>
        <translation>
            <numerusform>%n tin nhắn bị đứt mạch hoặc nối vòng tròn: nay chúng mở đầu nhánh riêng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) had a wrong count or showed a message that is gone.</source>
        <translation>
            <numerusform>%n hội thoại đếm sai hoặc hiện tin nhắn không còn nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search index does not agree with the texts.</source>
        <translation>Chỉ mục tìm kiếm không khớp với nội dung.</translation>
    </message>
    <message>
        <source>The search index did not agree with the texts: it was made anew.</source>
        <translation>Chỉ mục tìm kiếm không khớp với nội dung: đã được lập lại.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Ở đây không có tùy chọn %1.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Tùy chọn --%1 không nhận giá trị.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value: %2.</source>
        <translation>Tùy chọn --%1 cần một giá trị: %2.</translation>
    </message>
    <message>
        <source>The questions in %1 cannot be read: %2.</source>
        <translation>Không đọc được các câu hỏi trong %1: %2.</translation>
    </message>
    <message>
        <source>Give one question, or --questions FILE.</source>
        <translation>Hãy nêu một câu hỏi, hoặc dùng --questions FILE.</translation>
    </message>
    <message>
        <source>--questions keeps no thread: leave out --thread.</source>
        <translation>--questions không lưu hội thoại: hãy bỏ --thread.</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Đang hỏi</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 questions.</source>
        <translation>Đã dừng sau %1 trên %2 câu hỏi.</translation>
    </message>
    <message>
        <source>Sources:</source>
        <translation>Nguồn:</translation>
    </message>
    <message>
        <source>Nearest passages:</source>
        <translation>Các đoạn gần nhất:</translation>
    </message>
    <message>
        <source>page %1, line %2</source>
        <translation>trang %1, dòng %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>dòng %1</translation>
    </message>
    <message>
        <source>%1 is not a number above 0. The ids are in the first column of &quot;motcua threads&quot;.</source>
        <translation>%1 không phải là số lớn hơn 0. Mã số nằm ở cột đầu của &quot;motcua threads&quot;.</translation>
    </message>
    <message>
        <source>The result could not be written in full: is the disk full, or the pipe closed?</source>
        <translation>Không ghi được trọn kết quả: có phải đĩa đã đầy, hoặc đầu nhận đã đóng?</translation>
    </message>
    <message>
        <source>Usage: motcua %1 %2</source>
        <translation>Cách dùng: motcua %1 %2</translation>
    </message>
    <message>
        <source>Which command? &quot;motcua --help&quot; lists them.</source>
        <translation>Lệnh nào? &quot;motcua --help&quot; liệt kê các lệnh.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. &quot;motcua --help&quot; lists them.</source>
        <translation>Không có lệnh &quot;%1&quot;. &quot;motcua --help&quot; liệt kê các lệnh.</translation>
    </message>
    <message>
        <source>&quot;motcua %1 --help&quot; explains it.</source>
        <translation>&quot;motcua %1 --help&quot; giải thích lệnh này.</translation>
    </message>
    <message>
        <source>At most N of them (%1).</source>
        <translation>Nhiều nhất N mục (%1).</translation>
    </message>
    <message>
        <source>Add documents, or update those that are there; folders are walked.</source>
        <translation>Thêm tài liệu, hoặc cập nhật những tài liệu đã có; thư mục được duyệt hết.</translation>
    </message>
    <message>
        <source>How text files are encoded: utf-8, utf-16le, utf-16be, tcvn3 or vni; found out when not given.</source>
        <translation>Bảng mã của tệp văn bản: utf-8, utf-16le, utf-16be, tcvn3 hoặc vni; không nêu thì tự nhận ra.</translation>
    </message>
    <message>
        <source>With &quot;-&quot; as FILE: the name under which text from standard input is added.</source>
        <translation>Khi FILE là &quot;-&quot;: tên dùng để thêm văn bản từ đầu vào chuẩn.</translation>
    </message>
    <message>
        <source>List the documents and their state.</source>
        <translation>Liệt kê tài liệu và tình trạng của chúng.</translation>
    </message>
    <message>
        <source>Take documents out of the library, named by path, title or number; the files stay.</source>
        <translation>Gỡ tài liệu khỏi thư viện, theo đường dẫn, tên hoặc số; các tệp vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Ask, and keep question and answer in a thread; or ask many questions at once.</source>
        <translation>Hỏi, và lưu câu hỏi cùng câu trả lời vào một hội thoại; hoặc hỏi nhiều câu một lượt.</translation>
    </message>
    <message>
        <source>Go on with this thread; without it a new one begins.</source>
        <translation>Tiếp tục hội thoại này; không nêu thì mở hội thoại mới.</translation>
    </message>
    <message>
        <source>Who answers; without it the thread&apos;s own assistant.</source>
        <translation>Ai trả lời; không nêu thì là trợ lý của chính hội thoại.</translation>
    </message>
    <message>
        <source>Ask every line of FILE (&quot;-&quot;: standard input), answer one line each, and keep no thread.</source>
        <translation>Hỏi từng dòng của FILE (&quot;-&quot;: đầu vào chuẩn), mỗi câu trả lời một dòng, và không lưu hội thoại.</translation>
    </message>
    <message>
        <source>List the threads, the newest first.</source>
        <translation>Liệt kê các hội thoại, mới nhất trước.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>Only those with these words in the title.</source>
        <translation>Chỉ những mục có các từ này trong tên.</translation>
    </message>
    <message>
        <source>Show the messages of a thread.</source>
        <translation>Hiện các tin nhắn của một hội thoại.</translation>
    </message>
    <message>
        <source>All branches, instead of the one now chosen.</source>
        <translation>Mọi nhánh, thay vì chỉ nhánh đang chọn.</translation>
    </message>
    <message>
        <source>Search threads, every branch of every message, notes and documents.</source>
        <translation>Tìm trong hội thoại, mọi nhánh của mọi tin nhắn, ghi chú và tài liệu.</translation>
    </message>
    <message>
        <source>Write transcripts: markdown, html, pdf, text or json.</source>
        <translation>Xuất bản ghi hội thoại: markdown, html, pdf, text hoặc json.</translation>
    </message>
    <message>
        <source>Every thread.</source>
        <translation>Mọi hội thoại.</translation>
    </message>
    <message>
        <source>The format; without it the one the name of PATH ends with.</source>
        <translation>Định dạng; không nêu thì theo phần đuôi của tên PATH.</translation>
    </message>
    <message>
        <source>A file, or a folder that gets one file for each thread; without it standard output.</source>
        <translation>Một tệp, hoặc một thư mục nhận mỗi hội thoại một tệp; không nêu thì là đầu ra chuẩn.</translation>
    </message>
    <message>
        <source>Only the branch now chosen, instead of all branches.</source>
        <translation>Chỉ nhánh đang chọn, thay vì mọi nhánh.</translation>
    </message>
    <message>
        <source>Read transcripts; what is here already is not added again.</source>
        <translation>Nhập bản ghi hội thoại; những gì đã có thì không thêm lần nữa.</translation>
    </message>
    <message>
        <source>Write a verified copy of everything.</source>
        <translation>Ghi một bản sao đã kiểm tra của toàn bộ dữ liệu.</translation>
    </message>
    <message>
        <source>Put a backup in the place of the data; what was there is kept beside it.</source>
        <translation>Đưa bản sao lưu vào thay dữ liệu; dữ liệu cũ được giữ lại bên cạnh.</translation>
    </message>
    <message>
        <source>Check the data and mend what can be mended.</source>
        <translation>Kiểm tra dữ liệu và sửa những gì sửa được.</translation>
    </message>
    <message>
        <source>Count threads, messages and documents.</source>
        <translation>Đếm hội thoại, tin nhắn và tài liệu.</translation>
    </message>
    <message>
        <source>The folder with the data; else $MOTCUA_HOME, else the platform&apos;s data folder.</source>
        <translation>Thư mục chứa dữ liệu; không nêu thì là $MOTCUA_HOME, hoặc thư mục dữ liệu của hệ thống.</translation>
    </message>
    <message>
        <source>Print JSON, one value a line.</source>
        <translation>In ra JSON, mỗi giá trị một dòng.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Hiện phần trợ giúp này.</translation>
    </message>
    <message>
        <source>Motcua: chat with your own documents, keep every branch, answer with sources.</source>
        <translation>Motcua: trò chuyện với tài liệu của chính bạn, giữ mọi nhánh, trả lời có nguồn.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Cách dùng:</translation>
    </message>
    <message>
        <source>Open the window.</source>
        <translation>Mở cửa sổ.</translation>
    </message>
    <message>
        <source>Do one thing without a window.</source>
        <translation>Làm một việc, không mở cửa sổ.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Các lệnh:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Các tùy chọn:</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Hiện số phiên bản.</translation>
    </message>
    <message>
        <source>&quot;motcua COMMAND --help&quot; explains one command. Exit codes: 0 done, 1 failed, 2 wrong usage.</source>
        <translation>&quot;motcua COMMAND --help&quot; giải thích từng lệnh. Mã kết thúc: 0 xong, 1 thất bại, 2 dùng sai.</translation>
    </message>
    <message>
        <source>Added %1 (%2).</source>
        <translation>Đã thêm %1 (%2).</translation>
    </message>
    <message>
        <source>Updated %1 (%2).</source>
        <translation>Đã cập nhật %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is here already, unchanged.</source>
        <translation>%1 đã có sẵn, không thay đổi.</translation>
    </message>
    <message>
        <source>There is no document Motcua can read there.</source>
        <translation>Ở đó không có tài liệu nào Motcua đọc được.</translation>
    </message>
    <message>
        <source>The library has no document %1. &quot;motcua library list&quot; shows what it has.</source>
        <translation>Thư viện không có tài liệu %1. &quot;motcua library list&quot; cho biết thư viện có gì.</translation>
    </message>
    <message>
        <source>Several documents are called %1: name it by its path or number.</source>
        <translation>Có nhiều tài liệu tên là %1: hãy chỉ rõ bằng đường dẫn hoặc số.</translation>
    </message>
    <message>
        <source>--title is for text from standard input: give &quot;-&quot; as FILE.</source>
        <translation>--title dành cho văn bản từ đầu vào chuẩn: hãy ghi &quot;-&quot; làm FILE.</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Đang lập chỉ mục</translation>
    </message>
    <message>
        <source>Text from standard input needs a name: --title TEXT.</source>
        <translation>Văn bản từ đầu vào chuẩn cần có tên: --title TEXT.</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1.</source>
        <translation>Không đọc được đầu vào chuẩn: %1.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Không tìm thấy gì.</translation>
    </message>
    <message>
        <source>There are more: see --limit.</source>
        <translation>Vẫn còn nữa: xem --limit.</translation>
    </message>
    <message>
        <source>--limit needs a number above 0.</source>
        <translation>--limit cần một số lớn hơn 0.</translation>
    </message>
    <message>
        <source>Name threads by their ids, or give --all.</source>
        <translation>Hãy nêu mã số của các hội thoại, hoặc dùng --all.</translation>
    </message>
    <message>
        <source>--path-only is for one thread.</source>
        <translation>--path-only chỉ dùng cho một hội thoại.</translation>
    </message>
    <message>
        <source>Threads: %1 added, %2 known. Messages: %3 added, %4 known.</source>
        <translation>Hội thoại: %1 được thêm, %2 đã có. Tin nhắn: %3 được thêm, %4 đã có.</translation>
    </message>
    <message>
        <source>Which format? --format takes %1.</source>
        <translation>Định dạng nào? --format nhận %1.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Đang xuất</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Đang nhập</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message>
        <source>Everything is in %1, checked.</source>
        <translation>Toàn bộ đã nằm trong %1, đã kiểm tra.</translation>
    </message>
    <message>
        <source>Restored %1; what was there before is in %2.</source>
        <translation>Đã khôi phục %1; dữ liệu trước đó nằm trong %2.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Đang kiểm tra</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Mọi thứ đều ổn.</translation>
    </message>
    <message>
        <source>passages: %1</source>
        <translation>số đoạn: %1</translation>
    </message>
    <message>
        <source>Documents removed: %1. The files are still there.</source>
        <translation>Số tài liệu đã gỡ: %1. Các tệp vẫn còn nguyên chỗ cũ.</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>số tin nhắn: %1</translation>
    </message>
    <message>
        <source>Threads exported: %1.</source>
        <translation>Số hội thoại đã xuất: %1.</translation>
    </message>
    <message>
        <source>Problems that could not be mended: %1. Restore a backup, or export what is readable.</source>
        <translation>Số lỗi không sửa được: %1. Hãy khôi phục từ bản sao lưu, hoặc xuất những gì còn đọc được.</translation>
    </message>
</context>
<context>
    <name>Decode</name>
    <message>
        <source>There is no encoding named “%1”; choose one of %2.</source>
        <translation>Không có bảng mã tên “%1”; hãy chọn một trong: %2.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Untitled</source>
        <translation>Chưa đặt tên</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Trang web (HTML)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Văn bản thuần</translation>
    </message>
    <message>
        <source>Complete (JSON)</source>
        <translation>Đầy đủ (JSON)</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Lập luận</translation>
    </message>
    <message>
        <source>This is not a whole Motcua transcript; it is damaged or was cut off.</source>
        <translation>Đây không phải là bản ghi Motcua trọn vẹn; tệp bị hỏng hoặc bị cắt cụt.</translation>
    </message>
    <message>
        <source>This transcript is too large to be read at once; export it in parts.</source>
        <translation>Bản ghi này quá lớn, không đọc được một lần; hãy xuất thành nhiều phần.</translation>
    </message>
    <message>
        <source>This transcript was written by a newer version of Motcua; update Motcua to read it.</source>
        <translation>Bản ghi này do phiên bản Motcua mới hơn tạo ra; hãy cập nhật Motcua để đọc.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Việc nhập đã bị hủy.</translation>
    </message>
    <message>
        <source>Picture:</source>
        <translation>Hình:</translation>
    </message>
    <message>
        <source>There is no space left to write the transcript.</source>
        <translation>Không còn chỗ trống để ghi bản xuất.</translation>
    </message>
    <message>
        <source>The transcript could not be written.</source>
        <translation>Không ghi được bản xuất.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Việc xuất đã bị hủy.</translation>
    </message>
    <message>
        <source>PDF cannot be written here, because no fonts are loaded.</source>
        <translation>Ở đây không xuất được PDF, vì không có phông chữ nào được nạp.</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>đang viết</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>bị lỗi</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>bị gián đoạn</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Bạn</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>sửa %1</translation>
    </message>
    <message>
        <source>Another branch, %1 of %2</source>
        <translation>Nhánh khác, %1 trên %2</translation>
    </message>
    <message>
        <source>Another beginning, %1 of %2</source>
        <translation>Phần mở đầu khác, %1 trên %2</translation>
    </message>
    <message>
        <source>, page %1</source>
        <translation>, trang %1</translation>
    </message>
    <message>
        <source>, line %1</source>
        <translation>, dòng %1</translation>
    </message>
    <message numerus="yes">
        <source>Conversation %1, “%2”: %n message(s) hung on nothing or on themselves and were put at its top.</source>
        <translation>
            <numerusform>Hội thoại %1, “%2”: %n tin nhắn bị đứt mạch hoặc nối vào chính nó, đã được đưa lên đầu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n hội thoại</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hôm qua</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>7 ngày trước</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>30 ngày trước</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A month as a heading: %1 its name, %2 the year</extracomment>
        <translation>%1 năm %2</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Trước đó</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hội thoại</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>The folder %1 cannot be made. Choose another with --home.</source>
        <translation>Không tạo được thư mục %1. Hãy chọn thư mục khác bằng --home.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder. Choose another with --home.</source>
        <translation>%1 là tệp, không phải thư mục. Hãy chọn thư mục khác bằng --home.</translation>
    </message>
</context>
<context>
    <name>InstanceLock</name>
    <message>
        <source>Another Motcua is using this folder. Close it, or choose another folder with --home.</source>
        <translation>Một Motcua khác đang dùng thư mục này. Hãy đóng nó, hoặc chọn thư mục khác bằng --home.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: check who owns it.</source>
        <translation>Không ghi được tệp %1: hãy kiểm tra ai là chủ của tệp.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Name branch “%1”</source>
        <translation>Đặt tên nhánh “%1”</translation>
    </message>
    <message>
        <source>New folder “%1”</source>
        <translation>Thư mục mới “%1”</translation>
    </message>
    <message>
        <source>Rename folder to “%1”</source>
        <translation>Đổi tên thư mục thành “%1”</translation>
    </message>
    <message>
        <source>Move folder “%1”</source>
        <translation>Chuyển thư mục “%1”</translation>
    </message>
    <message>
        <source>Remove folder “%1”</source>
        <translation>Gỡ thư mục “%1”</translation>
    </message>
    <message>
        <source>Fork “%1”</source>
        <translation>Tách “%1” thành hội thoại mới</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>This change does not fit what is there now, so it was left as it is.</source>
        <translation>Thay đổi này không còn khớp với dữ liệu hiện có, nên được giữ nguyên.</translation>
    </message>
    <message>
        <source>Delete messages</source>
        <translation>Xóa tin nhắn</translation>
    </message>
    <message>
        <source>Restore messages</source>
        <translation>Khôi phục tin nhắn</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Tin nhắn mới</translation>
    </message>
    <message>
        <source>Edit as a new branch</source>
        <translation>Sửa thành nhánh mới</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Ghi chú mới</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Sửa ghi chú</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Xóa ghi chú</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Hội thoại mới</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>Đổi tên thành “%1”</translation>
    </message>
    <message>
        <source>Pin “%1”</source>
        <translation>Ghim “%1”</translation>
    </message>
    <message>
        <source>Unpin “%1”</source>
        <translation>Bỏ ghim “%1”</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>Chuyển “%1”</translation>
    </message>
    <message>
        <source>Settings of the conversation</source>
        <translation>Cài đặt của hội thoại</translation>
    </message>
    <message>
        <source>Move “%1” to the trash</source>
        <translation>Chuyển “%1” vào thùng rác</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>Khôi phục “%1”</translation>
    </message>
    <message>
        <source>Tags of “%1”</source>
        <translation>Nhãn của “%1”</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Nhập %1</translation>
    </message>
    <message>
        <source>Update “%1” in the library</source>
        <translation>Cập nhật “%1” trong thư viện</translation>
    </message>
    <message>
        <source>Add “%1” to the library</source>
        <translation>Thêm “%1” vào thư viện</translation>
    </message>
    <message>
        <source>Remove documents from the library</source>
        <translation>Gỡ các tài liệu khỏi thư viện</translation>
    </message>
    <message>
        <source>Remove “%1” from the library</source>
        <translation>Gỡ “%1” khỏi thư viện</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>page %1</source>
        <translation>trang %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>dòng %1</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Tự nhận ra</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Vietnamese TCVN3 (ABC)</source>
        <translation>Tiếng Việt TCVN3 (ABC)</translation>
    </message>
    <message>
        <source>Vietnamese VNI</source>
        <translation>Tiếng Việt VNI</translation>
    </message>
    <message>
        <source>%1 p</source>
        <comment>pages, as short as can be</comment>
        <translation>%1 tr</translation>
    </message>
    <message>
        <source>%1 ¶</source>
        <comment>passages, as short as can be</comment>
        <translation>%1 ¶</translation>
    </message>
    <message>
        <source>changed on disk</source>
        <translation>đã thay đổi trên đĩa</translation>
    </message>
    <message>
        <source>file is missing</source>
        <translation>thiếu tệp</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Sao chép dạng văn bản thuần</translation>
    </message>
    <message>
        <source>Quote in the message box</source>
        <translation>Trích vào ô soạn tin nhắn</translation>
    </message>
    <message>
        <source>Edit as a new branch</source>
        <translation>Sửa thành nhánh mới</translation>
    </message>
    <message>
        <source>Answer again as a new branch</source>
        <translation>Trả lời lại thành nhánh mới</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Previous branch</source>
        <translation>Nhánh trước</translation>
    </message>
    <message>
        <source>Next branch</source>
        <translation>Nhánh sau</translation>
    </message>
    <message>
        <source>The path to here</source>
        <translation>Nhánh đến chỗ này</translation>
    </message>
    <message>
        <source>From here on, with all branches</source>
        <translation>Từ đây trở đi, cùng mọi nhánh</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Toàn bộ</translation>
    </message>
    <message>
        <source>Delete this and all below</source>
        <translation>Xóa tin này và mọi tin bên dưới</translation>
    </message>
</context>
<context>
    <name>MessageInfo</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Đang chờ câu trả lời…</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Đã dừng trước khi xong</translation>
    </message>
    <message>
        <source>Failed before the end</source>
        <translation>Bị lỗi trước khi xong</translation>
    </message>
    <message>
        <source>Interrupted: the program ended while this was being written</source>
        <translation>Bị gián đoạn: chương trình kết thúc trong lúc đang viết</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Bạn</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>from your library</source>
        <translation>từ thư viện của bạn</translation>
    </message>
    <message>
        <source>not in your library</source>
        <translation>không có trong thư viện của bạn</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>đã sửa</translation>
    </message>
</context>
<context>
    <name>MessageLayout</name>
    <message>
        <source>Hide the reasoning</source>
        <translation>Ẩn lập luận</translation>
    </message>
    <message>
        <source>Show the reasoning</source>
        <translation>Hiện lập luận</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Conversations</source>
        <translation>Hội thoại</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Chưa đặt tên</translation>
    </message>
    <message>
        <source>There is more; another word narrows it down.</source>
        <translation>Vẫn còn nữa; thêm một từ để thu hẹp lại.</translation>
    </message>
    <message>
        <source>Recent conversations</source>
        <translation>Hội thoại gần đây</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Không có lệnh nào chứa các từ này.</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>The answer was stopped.</source>
        <translation>Câu trả lời đã bị dừng.</translation>
    </message>
    <message>
        <source>Answers with sentences from your documents.</source>
        <translation>Trả lời bằng các câu lấy từ tài liệu của bạn.</translation>
    </message>
    <message>
        <source>The library does not hold an answer to this.</source>
        <translation>Thư viện không có câu trả lời cho câu hỏi này.</translation>
    </message>
    <message>
        <source>The library does not hold an answer to this. The nearest passages, which do not answer it:</source>
        <translation>Thư viện không có câu trả lời cho câu hỏi này. Các đoạn gần nhất, tuy không trả lời được:</translation>
    </message>
    <message>
        <source>The library is empty. Add documents, then ask again.</source>
        <translation>Thư viện chưa có tài liệu nào. Hãy thêm tài liệu rồi hỏi lại.</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Chat</source>
        <translation>Trò chuyện</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>The sample library cannot be written to %1: %2.</source>
        <translation>Không ghi được thư viện mẫu vào %1: %2.</translation>
    </message>
    <message>
        <source>The sample library cannot be added, because %1 may only be read.</source>
        <translation>Không thêm được thư viện mẫu, vì %1 chỉ cho phép đọc.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>không tạo được thư mục</translation>
    </message>
    <message>
        <source>How many dossiers were settled in three years?</source>
        <translation>Trong ba năm đã giải quyết bao nhiêu hồ sơ?</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>No conversation has the tag “%1”.</source>
        <translation>Không có hội thoại nào mang nhãn “%1”.</translation>
    </message>
    <message>
        <source>No folder or conversation is called “%1”.</source>
        <translation>Không có thư mục hoặc hội thoại nào tên là “%1”.</translation>
    </message>
    <message>
        <source>There is no role “%1”: it is user, assistant, system or tool.</source>
        <translation>Không có vai “%1”: chỉ có user, assistant, system hoặc tool.</translation>
    </message>
    <message>
        <source>“%1” is not a date: write it like 2024-03-01.</source>
        <translation>“%1” không phải là ngày: hãy viết như 2024-03-01.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Hội thoại</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Bạn</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>trang %1</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>This thread</source>
        <translation>Hội thoại này</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Trò chuyện</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Lưu trữ dữ liệu</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Riêng tư</translation>
    </message>
    <message>
        <source>Quote (built in)</source>
        <translation>Quote (có sẵn)</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>Quote needs no model: it answers with sentences from your documents.</source>
        <translation>Quote không cần mô hình: nó trả lời bằng các câu lấy từ tài liệu của bạn.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Chỉ dẫn hệ thống</translation>
    </message>
    <message>
        <source>Given to a model before the conversation. Quote does not need it.</source>
        <translation>Được đưa cho mô hình trước hội thoại. Quote không cần đến.</translation>
    </message>
    <message>
        <source>How should the assistant answer?</source>
        <translation>Trợ lý nên trả lời thế nào?</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Which documents may be quoted.</source>
        <translation>Những tài liệu nào được trích dẫn.</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Mọi tài liệu</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>At most so many quotations in one answer.</source>
        <translation>Số trích dẫn nhiều nhất trong một câu trả lời.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Phông chữ</translation>
    </message>
    <message>
        <source>Font of the system</source>
        <translation>Phông chữ của hệ thống</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Thoáng</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Gọn</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Mật độ</translation>
    </message>
    <message>
        <source>Width of the conversation</source>
        <translation>Bề rộng hội thoại</translation>
    </message>
    <message>
        <source>Lines of 60 to 90 letters are the easiest to read.</source>
        <translation>Dòng từ 60 đến 90 chữ cái là dễ đọc nhất.</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter để gửi</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends</source>
        <translation>Ctrl+Enter để gửi</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>Phím Enter</translation>
    </message>
    <message>
        <source>Shift+Enter always starts a new line.</source>
        <translation>Shift+Enter luôn xuống dòng mới.</translation>
    </message>
    <message>
        <source>Show the time of each message</source>
        <translation>Hiện giờ của từng tin nhắn</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Ngôn ngữ của chương trình</translation>
    </message>
    <message>
        <source>Takes effect at once. Conversations are not translated.</source>
        <translation>Có hiệu lực ngay. Hội thoại không được dịch.</translation>
    </message>
    <message>
        <source>Your data is in</source>
        <translation>Dữ liệu của bạn nằm ở</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>One file with everything in it, made while you go on working.</source>
        <translation>Một tệp chứa toàn bộ dữ liệu, được tạo trong khi bạn vẫn làm việc.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sao lưu…</translation>
    </message>
    <message>
        <source>Soundness</source>
        <translation>Tính toàn vẹn</translation>
    </message>
    <message>
        <source>Reads every page of the database and says what it found.</source>
        <translation>Đọc mọi trang của cơ sở dữ liệu và báo những gì tìm thấy.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Kiểm tra ngay</translation>
    </message>
    <message>
        <source>Unused space</source>
        <translation>Chỗ không dùng đến</translation>
    </message>
    <message>
        <source>Gives the room of what was deleted back to the disk.</source>
        <translation>Trả lại cho đĩa chỗ của những gì đã xóa.</translation>
    </message>
    <message>
        <source>What the network may do</source>
        <translation>Mạng được phép làm gì</translation>
    </message>
    <message>
        <source>Nothing. The program opens no connection: questions, documents and answers stay on this computer.</source>
        <translation>Không gì cả. Chương trình không mở kết nối nào: câu hỏi, tài liệu và câu trả lời ở lại trên máy này.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>đã chọn %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Compact now</source>
        <translation>Dọn ngay</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>A folder cannot be moved into itself.</source>
        <translation>Không thể chuyển thư mục vào chính nó.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written, and there are no conversations in it. Choose another with --home.</source>
        <translation>Không ghi được thư mục %1, và trong đó không có hội thoại nào. Hãy chọn thư mục khác bằng --home.</translation>
    </message>
    <message>
        <source>The disk is full, so the change was not saved. Make room and try again.</source>
        <translation>Đĩa đã đầy nên thay đổi chưa được lưu. Hãy dọn chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>The conversations are open for reading only, so nothing can be changed.</source>
        <translation>Các hội thoại chỉ được mở để đọc nên không thay đổi được gì.</translation>
    </message>
    <message>
        <source>Another program is using the conversations. Close it and try again.</source>
        <translation>Một chương trình khác đang dùng các hội thoại. Hãy đóng nó rồi thử lại.</translation>
    </message>
    <message>
        <source>The file with the conversations is damaged. Restart the program to have it repaired.</source>
        <translation>Tệp chứa các hội thoại bị hỏng. Hãy khởi động lại chương trình để sửa tệp.</translation>
    </message>
    <message>
        <source>The conversations were saved by a newer version of this program. Use that version; nothing was changed.</source>
        <translation>Các hội thoại được lưu bằng phiên bản mới hơn của chương trình. Hãy dùng phiên bản đó; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Mục này không còn nữa.</translation>
    </message>
    <message>
        <source>It was cancelled; nothing was changed.</source>
        <translation>Đã hủy; không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>The change does not fit what is stored, so it was not made.</source>
        <translation>Thay đổi không khớp với dữ liệu đã lưu nên không được thực hiện.</translation>
    </message>
    <message>
        <source>The conversations could not be read or saved. Check the disk and try again.</source>
        <translation>Không đọc hoặc lưu được các hội thoại. Hãy kiểm tra đĩa rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>“%1” is not there; check the name and the folder.</source>
        <translation>Không tìm thấy “%1”; hãy kiểm tra tên và thư mục.</translation>
    </message>
    <message>
        <source>“%1” cannot be read; check its permissions.</source>
        <translation>Không đọc được “%1”; hãy kiểm tra quyền truy cập.</translation>
    </message>
    <message>
        <source>“%1” is empty; there is nothing to quote in it.</source>
        <translation>“%1” trống; không có gì để trích dẫn.</translation>
    </message>
    <message>
        <source>“%1” is too large to be one document; split it into parts.</source>
        <translation>“%1” quá lớn đối với một tài liệu; hãy chia thành nhiều phần.</translation>
    </message>
    <message>
        <source>“%1” is not a text, Markdown, HTML, PDF, Word (.docx) or OpenDocument (.odt) file; save it as one of these.</source>
        <translation>“%1” không phải là tệp văn bản, Markdown, HTML, PDF, Word (.docx) hay OpenDocument (.odt); hãy lưu thành một trong các loại này.</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off; get a fresh copy of it.</source>
        <translation>“%1” bị hỏng hoặc bị cắt cụt; hãy lấy lại bản khác.</translation>
    </message>
    <message>
        <source>“%1” is protected with a password; save a copy without one.</source>
        <translation>“%1” được bảo vệ bằng mật khẩu; hãy lưu một bản không có mật khẩu.</translation>
    </message>
    <message>
        <source>“%1” has pages but no text, only pictures of it; run text recognition (OCR) on it first.</source>
        <translation>“%1” có trang nhưng không có chữ, chỉ có ảnh chụp chữ; hãy chạy nhận dạng chữ (OCR) trước.</translation>
    </message>
    <message>
        <source>“%1” is an old or protected Office file; open it in an office program and save it as .docx or .odt without a password.</source>
        <translation>“%1” là tệp Office đời cũ hoặc được bảo vệ; hãy mở bằng chương trình văn phòng và lưu thành .docx hoặc .odt không có mật khẩu.</translation>
    </message>
    <message>
        <source>“%1” is rich text (.rtf); save it as .docx or .odt.</source>
        <translation>“%1” là văn bản định dạng (.rtf); hãy lưu thành .docx hoặc .odt.</translation>
    </message>
    <message>
        <source>“%1” is a package without a text document in it; only Word (.docx) and OpenDocument text (.odt) can be read.</source>
        <translation>“%1” là tệp gói không chứa tài liệu văn bản; chỉ đọc được Word (.docx) và văn bản OpenDocument (.odt).</translation>
    </message>
    <message>
        <source>“%1” declares a document type (DTD), which no office program writes; it was refused as unsafe.</source>
        <translation>“%1” khai báo kiểu tài liệu (DTD), điều không chương trình văn phòng nào làm; tệp bị từ chối vì không an toàn.</translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than a document holds; it was refused as unsafe.</source>
        <translation>“%1” giải nén ra lớn hơn một tài liệu rất nhiều; tệp bị từ chối vì không an toàn.</translation>
    </message>
    <message>
        <source>“%1” is nested deeper than any document; it was refused as unsafe.</source>
        <translation>“%1” lồng nhau sâu hơn mọi tài liệu; tệp bị từ chối vì không an toàn.</translation>
    </message>
    <message>
        <source>“%1” cannot be read because the program motcua-extract is missing; install Motcua again.</source>
        <translation>Không đọc được “%1” vì thiếu chương trình motcua-extract; hãy cài lại Motcua.</translation>
    </message>
    <message>
        <source>Reading “%1” failed: the file is damaged or needs too much memory; nothing else was affected.</source>
        <translation>Đọc “%1” thất bại: tệp bị hỏng hoặc cần quá nhiều bộ nhớ; những thứ khác không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Reading “%1” took too long and was stopped; split it into parts.</source>
        <translation>Đọc “%1” mất quá lâu nên đã dừng; hãy chia tệp thành nhiều phần.</translation>
    </message>
    <message>
        <source>Reading “%1” was cancelled.</source>
        <translation>Việc đọc “%1” đã bị hủy.</translation>
    </message>
</context>
<context>
    <name>WindowOptions</name>
    <message>
        <source>“%2” is no value for --%1; it takes %3.</source>
        <translation>“%2” không phải là giá trị của --%1; tùy chọn này nhận %3.</translation>
    </message>
</context>
<context>
    <name>motcua::AboutDialog</name>
    <message>
        <source>About Motcua</source>
        <translation>Giới thiệu Motcua</translation>
    </message>
    <message>
        <source>Chat with your own documents, keep every branch, answer with sources.</source>
        <translation>Trò chuyện với tài liệu của chính bạn, giữ mọi nhánh, trả lời có nguồn.</translation>
    </message>
    <message>
        <source>“Một cửa” means one door: one desk where anyone may ask, and gets the answer on time.</source>
        <translation>“Một cửa”: một nơi tiếp nhận để ai cũng có thể hỏi, và được trả lời đúng hạn.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public Licence, version 3 or later. Everything stays on this computer.</source>
        <translation>Phần mềm tự do theo Giấy phép Công cộng GNU (GPL), phiên bản 3 trở lên. Mọi thứ ở lại trên máy này.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>motcua::Actions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Hoàn tác: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Làm lại: %1</translation>
    </message>
</context>
<context>
    <name>motcua::BranchDelegate</name>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n lượt</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation>Tên nhánh</translation>
    </message>
</context>
<context>
    <name>motcua::BranchModel</name>
    <message>
        <source>now</source>
        <translation>đang xem</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(không có chữ)</translation>
    </message>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n lượt</numerusform>
        </translation>
    </message>
    <message>
        <source>branch %1 of %2</source>
        <translation>nhánh %1 trên %2</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>đang hiện</translation>
    </message>
    <message>
        <source>on the current path</source>
        <translation>thuộc nhánh đang xem</translation>
    </message>
</context>
<context>
    <name>motcua::BranchOutline</name>
    <message>
        <source>Branches of this conversation</source>
        <translation>Các nhánh của hội thoại này</translation>
    </message>
    <message>
        <source>Show this branch</source>
        <translation>Hiện nhánh này</translation>
    </message>
    <message>
        <source>Name this branch…</source>
        <translation>Đặt tên nhánh này…</translation>
    </message>
    <message>
        <source>Take the name away</source>
        <translation>Bỏ tên</translation>
    </message>
    <message>
        <source>Delete from here on</source>
        <translation>Xóa từ đây trở đi</translation>
    </message>
    <message>
        <source>When you edit a question or ask for another answer, a branch begins here.</source>
        <translation>Khi bạn sửa câu hỏi hoặc yêu cầu câu trả lời khác, một nhánh sẽ bắt đầu ở đây.</translation>
    </message>
</context>
<context>
    <name>motcua::ChatPanel</name>
    <message>
        <source>Answered by %1</source>
        <translation>%1 trả lời</translation>
    </message>
    <message>
        <source>More for this conversation</source>
        <translation>Thêm thao tác cho hội thoại này</translation>
    </message>
</context>
<context>
    <name>motcua::ChatRoom</name>
    <message>
        <source>The note was deleted.</source>
        <translation>Đã xóa ghi chú.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>%1 (fork)</source>
        <translation>%1 (bản tách)</translation>
    </message>
    <message>
        <source>A new conversation was made: “%1”.</source>
        <translation>Đã tạo hội thoại mới: “%1”.</translation>
    </message>
    <message>
        <source>The message and everything below it are in the trash.</source>
        <translation>Tin nhắn và mọi tin bên dưới đã vào thùng rác.</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>“%1” đã vào thùng rác.</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Mở liên kết</translation>
    </message>
    <message>
        <source>This leaves Motcua and opens in another program:</source>
        <translation>Liên kết sẽ rời Motcua và mở bằng chương trình khác:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>all documents</source>
        <translation>mọi tài liệu</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n tài liệu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ChatView</name>
    <message>
        <source>Go to the end</source>
        <translation>Đến cuối</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Sao chép địa chỉ</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Sao chép phần đã chọn</translation>
    </message>
    <message>
        <source>Copy code block %1</source>
        <translation>Sao chép khối mã %1</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>Sao chép mã này</translation>
    </message>
    <message>
        <source>, page %1</source>
        <translation>, trang %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Đã sao chép</translation>
    </message>
</context>
<context>
    <name>motcua::CitationCard</name>
    <message>
        <source>Source %1: %2, %3</source>
        <translation>Nguồn %1: %2, %3</translation>
    </message>
    <message>
        <source>Open the document here</source>
        <translation>Mở tài liệu tại chỗ này</translation>
    </message>
    <message>
        <source>The document is no longer in the library</source>
        <translation>Tài liệu không còn trong thư viện</translation>
    </message>
</context>
<context>
    <name>motcua::CitationList</name>
    <message>
        <source>Sources of the answer</source>
        <translation>Nguồn của câu trả lời</translation>
    </message>
    <message>
        <source>The sources of the answer you are looking at are shown here, each with its page and line.</source>
        <translation>Nguồn của câu trả lời bạn đang xem hiện ở đây, mỗi nguồn kèm trang và dòng.</translation>
    </message>
    <message>
        <source>The library does not hold the answer. These are the nearest passages.</source>
        <translation>Thư viện không có câu trả lời. Đây là các đoạn gần nhất.</translation>
    </message>
</context>
<context>
    <name>motcua::Composer</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Send as a branch</source>
        <translation>Gửi thành nhánh</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Thư viện: %1</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Viết tin nhắn</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Editing a message: the old one stays, as another branch</source>
        <translation>Đang sửa tin nhắn: tin cũ vẫn còn, thành một nhánh khác</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel editing</source>
        <translation>Hủy sửa</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Đính kèm</translation>
    </message>
    <message>
        <source>Add documents to the library</source>
        <translation>Thêm tài liệu vào thư viện</translation>
    </message>
    <message>
        <source>Which documents may be quoted</source>
        <translation>Những tài liệu được trích dẫn</translation>
    </message>
    <message>
        <source>Enter to send</source>
        <translation>Enter để gửi</translation>
    </message>
    <message>
        <source>Ctrl+Enter to send</source>
        <translation>Ctrl+Enter để gửi</translation>
    </message>
</context>
<context>
    <name>motcua::ConversationDelegate</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
</context>
<context>
    <name>motcua::ConversationFeed</name>
    <message>
        <source>Pinned</source>
        <translation>Đã ghim</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Thùng rác</translation>
    </message>
</context>
<context>
    <name>motcua::ConversationModel</name>
    <message numerus="yes">
        <source>%1, %n threads</source>
        <translation>
            <numerusform>%1, %n hội thoại</numerusform>
        </translation>
    </message>
    <message>
        <source>answering</source>
        <translation>đang trả lời</translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>có câu trả lời mới</translation>
    </message>
    <message>
        <source>open</source>
        <translation>đang mở</translation>
    </message>
    <message>
        <source>%1, branch</source>
        <translation>%1, nhánh</translation>
    </message>
</context>
<context>
    <name>motcua::ConversationTree</name>
    <message>
        <source>Last changed first</source>
        <translation>Mới thay đổi trước</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Theo tên</translation>
    </message>
    <message>
        <source>Group by date</source>
        <translation>Nhóm theo ngày</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>Show this branch</source>
        <translation>Hiện nhánh này</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Take the name away</source>
        <translation>Bỏ tên</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Dọn sạch thùng rác…</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Hội thoại mới</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Bỏ ghim</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Ghim</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Nhãn…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Xóa vĩnh viễn…</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Chuyển vào thư mục</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Không thuộc thư mục nào</translation>
    </message>
    <message>
        <source>New conversation here</source>
        <translation>Hội thoại mới ở đây</translation>
    </message>
    <message>
        <source>New folder in it</source>
        <translation>Thư mục mới bên trong</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Chuyển lên đầu</translation>
    </message>
    <message>
        <source>Remove the folder, keep what is in it</source>
        <translation>Gỡ thư mục, giữ lại nội dung bên trong</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Xóa vĩnh viễn</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n conversations for good?</source>
        <translation>
            <numerusform>Xóa vĩnh viễn %n hội thoại?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are removed from the archive, the search and the list of changes. This cannot be undone.</source>
        <translation>Chúng bị xóa khỏi kho lưu trữ, phần tìm kiếm và danh sách thay đổi. Việc này không hoàn tác được.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations are in the trash.</source>
        <translation>
            <numerusform>%n hội thoại đã vào thùng rác.</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Hội thoại</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Filter conversations by words of their title or tags</source>
        <translation>Lọc hội thoại theo từ trong tên hoặc nhãn</translation>
    </message>
    <message>
        <source>Sort and group</source>
        <translation>Sắp xếp và nhóm</translation>
    </message>
</context>
<context>
    <name>motcua::DataCare</name>
    <message>
        <source>Wait until the work going on is done, or cancel it.</source>
        <translation>Hãy đợi việc đang chạy xong, hoặc hủy việc đó.</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Sao lưu vào</translation>
    </message>
    <message>
        <source>Motcua backup (*.motcua)</source>
        <translation>Bản sao lưu Motcua (*.motcua)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message>
        <source>Everything is backed up in %1.</source>
        <translation>Toàn bộ đã được sao lưu vào %1.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Everything that is here now is replaced by the backup. What is here now is kept beside it as a file.</source>
        <translation>Mọi thứ đang có được thay bằng bản sao lưu. Dữ liệu hiện tại được giữ lại bên cạnh thành một tệp.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Motcua backup (*.motcua *.sqlite)</source>
        <translation>Bản sao lưu Motcua (*.motcua *.sqlite)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Đang khôi phục</translation>
    </message>
    <message>
        <source>The backup is restored. What was here before is kept in %1.</source>
        <translation>Bản sao lưu đã được khôi phục. Dữ liệu trước đó được giữ trong %1.</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>Đang kiểm tra dữ liệu</translation>
    </message>
    <message>
        <source>The data was checked; nothing was wrong.</source>
        <translation>Đã kiểm tra dữ liệu; không có gì sai.</translation>
    </message>
    <message>
        <source>Giving unused space back</source>
        <translation>Đang trả lại chỗ không dùng đến</translation>
    </message>
    <message>
        <source>%1 was given back to the disk.</source>
        <translation>Đã trả lại %1 cho đĩa.</translation>
    </message>
    <message>
        <source>There was no unused space to give back.</source>
        <translation>Không có chỗ thừa để trả lại.</translation>
    </message>
</context>
<context>
    <name>motcua::Dialogue</name>
    <message>
        <source>There is nothing to send: write a message first.</source>
        <translation>Không có gì để gửi: hãy viết tin nhắn trước.</translation>
    </message>
    <message>
        <source>There is no assistant named %1.</source>
        <translation>Không có trợ lý nào tên là %1.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Bạn</translation>
    </message>
    <message>
        <source>Only an answer can be asked for again.</source>
        <translation>Chỉ câu trả lời mới yêu cầu lại được.</translation>
    </message>
    <message>
        <source>There is no assistant to ask.</source>
        <translation>Không có trợ lý nào để hỏi.</translation>
    </message>
    <message>
        <source>Only a message of yours can be sent again.</source>
        <translation>Chỉ tin nhắn của bạn mới gửi lại được.</translation>
    </message>
    <message>
        <source>Only an answer can be continued.</source>
        <translation>Chỉ câu trả lời mới tiếp tục được.</translation>
    </message>
    <message>
        <source>This answer is still being written.</source>
        <translation>Câu trả lời này vẫn đang được viết.</translation>
    </message>
</context>
<context>
    <name>motcua::DocumentList</name>
    <message>
        <source>&amp;Add documents…</source>
        <translation>&amp;Thêm tài liệu…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>Thêm thư &amp;mục…</translation>
    </message>
    <message>
        <source>Add files in another &amp;encoding</source>
        <translation>Thêm tệp theo &amp;bảng mã khác</translation>
    </message>
    <message>
        <source>&amp;Read again, as</source>
        <translation>Đọc &amp;lại theo bảng mã</translation>
    </message>
    <message>
        <source>Show the &amp;file in its folder</source>
        <translation>&amp;Mở thư mục chứa tệp</translation>
    </message>
    <message>
        <source>Remove from the &amp;library</source>
        <translation>&amp;Gỡ khỏi thư viện</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Thêm tài liệu</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Lọc tài liệu</translation>
    </message>
    <message>
        <source>Documents of the library</source>
        <translation>Tài liệu trong thư viện</translation>
    </message>
</context>
<context>
    <name>motcua::DocumentPage</name>
    <message>
        <source>not found</source>
        <translation>không tìm thấy</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>trang %1 trên %2</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation>Thư viện của bạn đang trống</translation>
    </message>
    <message>
        <source>Add the documents you want answers from: text, Markdown, web pages, PDF, Word or OpenDocument.
Drop them anywhere in the window. They stay on this computer.</source>
        <translation>Hãy thêm những tài liệu bạn muốn được trả lời từ đó: văn bản, Markdown, trang web, PDF, Word hoặc OpenDocument.
Có thể thả tệp vào bất cứ đâu trong cửa sổ. Tài liệu ở lại trên máy này.</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Chọn một tài liệu</translation>
    </message>
    <message>
        <source>Its text is shown here, and every citation opens at its place.</source>
        <translation>Nội dung của tài liệu hiện ở đây, và mỗi trích dẫn mở ra đúng chỗ của nó.</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Thêm tài liệu…</translation>
    </message>
    <message>
        <source>Add the sample library</source>
        <translation>Thêm thư viện mẫu</translation>
    </message>
    <message>
        <source>Find in document</source>
        <translation>Tìm trong tài liệu</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Tìm trong tài liệu này</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Chỗ trước</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Chỗ sau</translation>
    </message>
    <message>
        <source>Close finding</source>
        <translation>Đóng ô tìm</translation>
    </message>
</context>
<context>
    <name>motcua::DocumentView</name>
    <message>
        <source>Text of the document</source>
        <translation>Nội dung tài liệu</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>trang %1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Quote in the conversation</source>
        <translation>&amp;Trích vào hội thoại</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>motcua::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected message(s)</source>
        <translation>
            <numerusform>%n tin nhắn đã chọn</numerusform>
        </translation>
    </message>
    <message>
        <source>The path that is shown</source>
        <translation>Nhánh đang hiện</translation>
    </message>
    <message>
        <source>From the chosen message on, with all branches</source>
        <translation>Từ tin nhắn đã chọn trở đi, cùng mọi nhánh</translation>
    </message>
    <message>
        <source>The whole conversation, with all branches</source>
        <translation>Cả hội thoại, cùng mọi nhánh</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen conversation(s)</source>
        <translation>
            <numerusform>%n hội thoại đã chọn</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Toàn bộ</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>One file for each conversation</source>
        <translation>Mỗi hội thoại một tệp</translation>
    </message>
    <message>
        <source>File or folder to write to</source>
        <translation>Tệp hoặc thư mục để ghi</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Hội thoại</translation>
    </message>
    <message>
        <source>The folder is made when it is missing.</source>
        <translation>Nếu chưa có thư mục thì sẽ được tạo.</translation>
    </message>
    <message>
        <source>A file of this name is replaced once the new one is complete.</source>
        <translation>Tệp trùng tên sẽ được thay thế khi tệp mới đã hoàn tất.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Xuất ra</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Đang xuất</translation>
    </message>
</context>
<context>
    <name>motcua::FileDoor</name>
    <message>
        <source>Add documents</source>
        <translation>Thêm tài liệu</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Thêm thư mục</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Nhập hội thoại</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Bản ghi hội thoại</translation>
    </message>
    <message>
        <source>Wait until the work going on is done, or cancel it.</source>
        <translation>Hãy đợi việc đang chạy xong, hoặc hủy việc đó.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Đang nhập</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) imported</source>
        <translation>
            <numerusform>đã nhập %n hội thoại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) added</source>
        <translation>
            <numerusform>đã thêm %n tin nhắn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n đã có sẵn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) mended</source>
        <translation>
            <numerusform>đã sửa %n chỗ</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing new in it</source>
        <translation>Không có gì mới trong đó</translation>
    </message>
</context>
<context>
    <name>motcua::FindBar</name>
    <message>
        <source>%1 of %2…</source>
        <translation>%1 trên %2…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Đang tìm…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Tìm trong hội thoại này</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Chỗ trước</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Chỗ sau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>motcua::LibraryRoom</name>
    <message>
        <source>Adding documents</source>
        <translation>Đang thêm tài liệu</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be added, for example: %1</source>
        <translation>
            <numerusform>%n tệp không thêm được, ví dụ: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>đã thêm %n tài liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>đã cập nhật %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here and unchanged</source>
        <translation>
            <numerusform>%n đã có sẵn và không thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>There was no file in it that can be read</source>
        <translation>Trong đó không có tệp nào đọc được</translation>
    </message>
    <message>
        <source>“%1” was removed from the library; its file stays where it is.</source>
        <translation>Đã gỡ “%1” khỏi thư viện; tệp vẫn ở nguyên chỗ cũ.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were removed from the library.</source>
        <translation>
            <numerusform>Đã gỡ %n tài liệu khỏi thư viện.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) changed on disk.</source>
        <translation>
            <numerusform>%n tài liệu đã thay đổi trên đĩa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
</context>
<context>
    <name>motcua::MainWindow</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Nhánh</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Được trích ở</translation>
    </message>
    <message>
        <source>“%1” is no longer in the library; the quotation is all that is left.</source>
        <translation>“%1” không còn trong thư viện; chỉ còn lại phần trích dẫn.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Đã làm lại: %1.</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Đã hoàn tác: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
</context>
<context>
    <name>motcua::MessageActions</name>
    <message>
        <source>Fork to a new thread</source>
        <translation>Tách thành hội thoại mới</translation>
    </message>
    <message>
        <source>Branch %1 of %2</source>
        <translation>Nhánh %1 trên %2</translation>
    </message>
</context>
<context>
    <name>motcua::NoteCard</name>
    <message>
        <source>Text of the note</source>
        <translation>Nội dung ghi chú</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Lưu thay đổi</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Sửa ghi chú</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Xóa ghi chú</translation>
    </message>
    <message>
        <source>On a message</source>
        <translation>Về một tin nhắn</translation>
    </message>
</context>
<context>
    <name>motcua::NotesPanel</name>
    <message>
        <source>Notes are for you and other editors; no assistant ever sees them.</source>
        <translation>Ghi chú dành cho bạn và những người biên tập khác; không trợ lý nào thấy được.</translation>
    </message>
    <message>
        <source>Open a conversation to write notes about it.</source>
        <translation>Hãy mở một hội thoại để viết ghi chú về nó.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Viết ghi chú</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Ghi chú mới</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Thêm ghi chú</translation>
    </message>
</context>
<context>
    <name>motcua::NotificationBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>motcua::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>motcua::Rail</name>
    <message>
        <source>Rooms</source>
        <translation>Các khu vực</translation>
    </message>
</context>
<context>
    <name>motcua::SearchPalette</name>
    <message>
        <source>Nothing was found.</source>
        <translation>Không tìm thấy gì.</translation>
    </message>
    <message>
        <source>Type words to search. “&gt;” lists the commands.</source>
        <translation>Gõ từ để tìm. “&gt;” liệt kê các lệnh.</translation>
    </message>
    <message>
        <source>Search conversations, notes and documents</source>
        <translation>Tìm hội thoại, ghi chú và tài liệu</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm thấy</translation>
    </message>
    <message>
        <source>Only documents</source>
        <translation>Chỉ tài liệu</translation>
    </message>
    <message>
        <source>Only notes</source>
        <translation>Chỉ ghi chú</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Trong thùng rác</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Những gì bạn viết</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Những gì được trả lời</translation>
    </message>
    <message>
        <source>Conversations with this tag</source>
        <translation>Hội thoại mang nhãn này</translation>
    </message>
    <message>
        <source>Before a day, as before:2024-03-01</source>
        <translation>Trước một ngày, như before:2024-03-01</translation>
    </message>
    <message>
        <source>After a day, as after:2024-03-01</source>
        <translation>Sau một ngày, như after:2024-03-01</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
</context>
<context>
    <name>motcua::SettingRow</name>
    <message>
        <source>Back to the value for all threads</source>
        <translation>Về giá trị chung của mọi hội thoại</translation>
    </message>
    <message>
        <source>Back to the value at the beginning</source>
        <translation>Về giá trị ban đầu</translation>
    </message>
    <message>
        <source>Takes effect when the program starts again.</source>
        <translation>Có hiệu lực khi chương trình khởi động lại.</translation>
    </message>
    <message>
        <source>this thread</source>
        <translation>hội thoại này</translation>
    </message>
</context>
<context>
    <name>motcua::SettingsPanel</name>
    <message>
        <source>New threads</source>
        <translation>Hội thoại mới</translation>
    </message>
    <message>
        <source>No setting is called “%1”.</source>
        <translation>Không có cài đặt nào tên là “%1”.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Tìm cài đặt</translation>
    </message>
    <message>
        <source>Use these for all threads</source>
        <translation>Dùng cho mọi hội thoại</translation>
    </message>
</context>
<context>
    <name>motcua::SettingsStore</name>
    <message>
        <source>The settings in %1 cannot be read, so the program starts with its own; check the permissions of the file.</source>
        <translation>Không đọc được cài đặt trong %1 nên chương trình dùng giá trị mặc định; hãy kiểm tra quyền truy cập của tệp.</translation>
    </message>
    <message>
        <source>The settings file was damaged; it was kept as %1, and the settings are back to where they began.</source>
        <translation>Tệp cài đặt bị hỏng; tệp được giữ lại với tên %1, và các cài đặt trở về ban đầu.</translation>
    </message>
    <message>
        <source>The settings file %1 is damaged and cannot be moved aside, so the settings are back to where they began.</source>
        <translation>Tệp cài đặt %1 bị hỏng và không dời đi được, nên các cài đặt trở về ban đầu.</translation>
    </message>
    <message>
        <source>The setting holds until you close the program, but could not be saved in %1; check that the folder can be written and the disk is not full.</source>
        <translation>Cài đặt có hiệu lực đến khi bạn đóng chương trình, nhưng không lưu được vào %1; hãy kiểm tra thư mục có ghi được không và đĩa có đầy không.</translation>
    </message>
</context>
<context>
    <name>motcua::Shelf</name>
    <message>
        <source>%1 is not there. Check the path and add it again.</source>
        <translation>Không tìm thấy %1. Hãy kiểm tra đường dẫn rồi thêm lại.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 không phải là tệp.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>Adding was cancelled after %1 of %2 files; those are in the library.</source>
        <translation>Việc thêm bị hủy sau %1 trên %2 tệp; các tệp đó đã có trong thư viện.</translation>
    </message>
</context>
<context>
    <name>motcua::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Khi đang viết</translation>
    </message>
    <message>
        <source>Send, or a new line (as set)</source>
        <translation>Gửi, hoặc xuống dòng (theo cài đặt)</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>Enter, Shift+Enter</translation>
    </message>
    <message>
        <source>Leave the field or the palette</source>
        <translation>Rời ô nhập hoặc bảng tìm</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In the conversations</source>
        <translation>Trong danh sách hội thoại</translation>
    </message>
    <message>
        <source>Rename in place</source>
        <translation>Đổi tên tại chỗ</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>motcua::SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>Khung bên</translation>
    </message>
</context>
<context>
    <name>motcua::StatusLine</name>
    <message>
        <source>No documents yet</source>
        <translation>Chưa có tài liệu</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n tài liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>đang lập chỉ mục</translation>
    </message>
    <message>
        <source>indexed</source>
        <translation>đã lập chỉ mục</translation>
    </message>
    <message numerus="yes">
        <source>%n changed on disk</source>
        <translation>
            <numerusform>%n đã thay đổi trên đĩa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>thiếu %n tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>Local only · nothing leaves this computer</source>
        <translation>Chỉ trên máy · không gì rời khỏi máy này</translation>
    </message>
</context>
<context>
    <name>motcua::Studio</name>
    <message numerus="yes">
        <source>The database was damaged: %n row(s) were recovered into a new one, and the damaged file is kept as %1.</source>
        <translation>
            <numerusform>Cơ sở dữ liệu bị hỏng: %n dòng đã được khôi phục vào cơ sở dữ liệu mới, và tệp hỏng được giữ lại với tên %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Motcua did not end in order last time: %n answer(s) were interrupted; what had come is kept and can be continued.</source>
        <translation>
            <numerusform>Lần trước Motcua kết thúc không bình thường: %n câu trả lời bị gián đoạn; phần đã có được giữ lại và có thể tiếp tục.</numerusform>
        </translation>
    </message>
    <message>
        <source>Motcua did not end in order last time; everything that was saved is here.</source>
        <translation>Lần trước Motcua kết thúc không bình thường; mọi thứ đã lưu vẫn còn đây.</translation>
    </message>
    <message>
        <source>The database was brought up to date; a copy of the old one is in the folder of backups.</source>
        <translation>Cơ sở dữ liệu đã được nâng cấp; bản cũ được chép vào thư mục sao lưu.</translation>
    </message>
    <message>
        <source>This folder cannot be written: you can read, search and export, but nothing can be changed.</source>
        <translation>Không ghi được vào thư mục này: bạn có thể đọc, tìm và xuất, nhưng không thay đổi được gì.</translation>
    </message>
</context>
<context>
    <name>motcua::TagEditor</name>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Separate tags with commas.</source>
        <translation>Các nhãn cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Nhãn, cách nhau bằng dấu phẩy</translation>
    </message>
</context>
<context>
    <name>motcua::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tìm trong mọi thứ</translation>
    </message>
    <message>
        <source>Search conversations, notes and documents</source>
        <translation>Tìm hội thoại, ghi chú và tài liệu</translation>
    </message>
</context>
<context>
    <name>motcua::Transcripts</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Không ghi được %1: %2.</translation>
    </message>
    <message>
        <source>Nothing was written: it was cancelled.</source>
        <translation>Chưa ghi gì: việc xuất đã bị hủy.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>đó là thư mục</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>không tạo được thư mục</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not a transcript that can be read. Motcua reads the JSON files it exports.</source>
        <translation>%1 không phải là bản ghi đọc được. Motcua đọc các tệp JSON do chính nó xuất ra.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no format named %1. There are: %2.</source>
        <translation>Không có định dạng tên là %1. Hiện có: %2.</translation>
    </message>
</context>
<context>
    <name>motcua::Transfers</name>
    <message numerus="yes">
        <source>%n message(s) exported to %1.</source>
        <translation>
            <numerusform>Đã xuất %n tin nhắn ra %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>Đã ghi %n tệp vào %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>The printer refused the pages. Check it and print again.</source>
        <translation>Máy in từ chối các trang. Hãy kiểm tra máy in rồi in lại.</translation>
    </message>
</context>
<context>
    <name>motcua::TrashDialog</name>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Deleted messages</source>
        <translation>Tin nhắn đã xóa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n tin nhắn</numerusform>
        </translation>
    </message>
    <message>
        <source>No messages were deleted.</source>
        <translation>Không có tin nhắn nào bị xóa.</translation>
    </message>
    <message>
        <source>Restored messages go back to where they were in their conversation.</source>
        <translation>Tin nhắn được khôi phục sẽ trở về đúng chỗ cũ trong hội thoại.</translation>
    </message>
</context>
<context>
    <name>motcua::UsedInList</name>
    <message>
        <source>Untitled</source>
        <translation>Chưa đặt tên</translation>
    </message>
    <message>
        <source>Conversations that quote this document</source>
        <translation>Các hội thoại trích dẫn tài liệu này</translation>
    </message>
    <message>
        <source>No conversation quotes this document yet.</source>
        <translation>Chưa có hội thoại nào trích dẫn tài liệu này.</translation>
    </message>
    <message>
        <source>Conversations that quote this document:</source>
        <translation>Các hội thoại trích dẫn tài liệu này:</translation>
    </message>
</context>
<context>
    <name>motcua::WelcomePage</name>
    <message>
        <source>Ask your own documents</source>
        <translation>Hỏi tài liệu của chính bạn</translation>
    </message>
    <message>
        <source>Add documents: they are read and kept on this computer only.
Ask a question: the answer quotes them, with page and line to check.
Ask again or edit: every version is kept as a branch.</source>
        <translation>Thêm tài liệu: tài liệu chỉ được đọc và lưu trên máy này.
Đặt câu hỏi: câu trả lời trích dẫn tài liệu, kèm trang và dòng để đối chiếu.
Hỏi lại hoặc sửa: mỗi phiên bản được giữ thành một nhánh.</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Bạn muốn biết điều gì?</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are ready. The answer quotes them; when they do not hold it, it says so.</source>
        <translation>
            <numerusform>%n tài liệu đã sẵn sàng. Câu trả lời trích dẫn từ đó; nếu tài liệu không có câu trả lời, bạn sẽ được báo rõ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Thêm tài liệu…</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Thử thư viện mẫu</translation>
    </message>
</context>
</TS>
