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
    <message>
        <source>New &amp;window</source>
        <translation>Cửa sổ &amp;mới</translation>
    </message>
    <message>
        <source>&amp;Assistants</source>
        <translation>&amp;Trợ lý</translation>
    </message>
    <message>
        <source>&amp;Find models on this computer…</source>
        <translation>&amp;Tìm mô hình trên máy này…</translation>
    </message>
    <message>
        <source>Import &amp;personas and prompts…</source>
        <translation>Nhập &amp;vai và câu nhắc…</translation>
    </message>
    <message>
        <source>E&amp;xport personas and prompts…</source>
        <translation>&amp;Xuất vai và câu nhắc…</translation>
    </message>
    <message>
        <source>Co&amp;mpare the answers</source>
        <translation>&amp;So sánh các câu trả lời</translation>
    </message>
    <message>
        <source>&amp;What was sent to the model</source>
        <translation>Những gì đã &amp;gửi cho mô hình</translation>
    </message>
    <message>
        <source>Attac&amp;h files to the message…</source>
        <translation>Đính kèm tệp vào tin n&amp;hắn…</translation>
    </message>
    <message>
        <source>Choose who answe&amp;rs</source>
        <translation>Chọn ai t&amp;rả lời</translation>
    </message>
    <message>
        <source>As&amp;k several assistants at once…</source>
        <translation>Hỏi nhiề&amp;u trợ lý cùng lúc…</translation>
    </message>
    <message>
        <source>Sen&amp;d the message that waits</source>
        <translation>&amp;Gửi tin nhắn đang chờ</translation>
    </message>
    <message>
        <source>&amp;Go to the question of a tool</source>
        <translation>Tới câu hỏi của &amp;công cụ</translation>
    </message>
    <message>
        <source>How f&amp;ull the context is</source>
        <translation>Ngữ cảnh đầ&amp;y đến đâu</translation>
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
    <name>Assistants</name>
    <message>
        <source>Assistants</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Câu nhắc</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Công cụ</translation>
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
    <name>Calculator</name>
    <message>
        <source>Something is missing at the end of the expression.</source>
        <translation>Biểu thức còn thiếu phần cuối.</translation>
    </message>
    <message>
        <source>“%1” at character %2 is not expected there.</source>
        <translation>Không thể có “%1” ở ký tự thứ %2.</translation>
    </message>
    <message>
        <source>There is no number for the operation at character %1.</source>
        <translation>Phép tính ở ký tự thứ %1 không có số.</translation>
    </message>
    <message>
        <source>The result of the operation at character %1 is too large.</source>
        <translation>Kết quả của phép tính ở ký tự thứ %1 quá lớn.</translation>
    </message>
    <message>
        <source>The operation at character %1 divides by zero.</source>
        <translation>Phép tính ở ký tự thứ %1 chia cho không.</translation>
    </message>
    <message>
        <source>The expression is nested more than %1 deep.</source>
        <translation>Biểu thức lồng nhau quá %1 tầng.</translation>
    </message>
    <message>
        <source>“%1” at character %2 may separate thousands: write numbers without separators and with a decimal point, and a space after a comma between two numbers.</source>
        <translation>“%1” ở ký tự thứ %2 có thể là dấu phân cách hàng nghìn: hãy viết số không có dấu phân cách, dùng dấu chấm thập phân, và thêm dấu cách sau dấu phẩy giữa hai số.</translation>
    </message>
    <message>
        <source>“%1” at character %2 is no function and no constant.</source>
        <translation>“%1” ở ký tự thứ %2 không phải hàm hay hằng số.</translation>
    </message>
    <message>
        <source>“(” is missing after “%1”.</source>
        <translation>Thiếu “(” sau “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” does not take %n number(s).</source>
        <translation>
            <numerusform>“%1” không nhận %n số.</numerusform>
        </translation>
    </message>
    <message>
        <source>The expression is longer than %1 characters.</source>
        <translation>Biểu thức dài hơn %1 ký tự.</translation>
    </message>
    <message>
        <source>The expression is empty.</source>
        <translation>Biểu thức trống.</translation>
    </message>
</context>
<context>
    <name>ChatAccessible</name>
    <message>
        <source>Not sent to the model</source>
        <translation>Không gửi cho mô hình</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Đính kèm: %1</translation>
    </message>
    <message>
        <source>Citation [%1]: no such passage was sent</source>
        <translation>Trích dẫn [%1]: không có đoạn nào như vậy được gửi</translation>
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
    <message numerus="yes">
        <source>%n attachment(s) are not what was attached; compare them with a backup.</source>
        <translation>
            <numerusform>%n tệp đính kèm không còn đúng như lúc đính kèm; hãy so với một bản sao lưu.</numerusform>
        </translation>
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
    <message>
        <source>The temperature is a number from 0 to 2.</source>
        <translation>Nhiệt độ là một số từ 0 đến 2.</translation>
    </message>
    <message>
        <source>--questions keeps no thread: leave out --%1.</source>
        <translation>--questions không giữ cuộc trò chuyện nào: hãy bỏ --%1.</translation>
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation>Câu trả lời bị ngắt.</translation>
    </message>
    <message>
        <source>The answer broke off: %1</source>
        <translation>Câu trả lời bị ngắt: %1</translation>
    </message>
    <message>
        <source>The answer was stopped.</source>
        <translation>Câu trả lời đã được dừng.</translation>
    </message>
    <message>
        <source>&quot;motcua show %1&quot; has what came.</source>
        <translation>&quot;motcua show %1&quot; có phần đã đến.</translation>
    </message>
    <message>
        <source>Stopped before anything was asked.</source>
        <translation>Đã dừng trước khi hỏi.</translation>
    </message>
    <message>
        <source>%1 was not called: it may change something, and on the command line nobody can be asked whether it may.</source>
        <translation>%1 không được gọi: nó có thể thay đổi điều gì đó, và ở dòng lệnh không có ai để hỏi xem có được phép không.</translation>
    </message>
    <message>
        <source>There is no assistant named %1; &quot;motcua assistant list&quot; shows them.</source>
        <translation>Không có trợ lý tên %1; &quot;motcua assistant list&quot; liệt kê các trợ lý.</translation>
    </message>
    <message>
        <source>Give either --key-env or --key-stdin.</source>
        <translation>Hãy dùng hoặc --key-env hoặc --key-stdin.</translation>
    </message>
    <message>
        <source>Give either --url ADDRESS or --file MODEL.gguf.</source>
        <translation>Hãy dùng hoặc --url ĐỊA-CHỈ hoặc --file MÔ-HÌNH.gguf.</translation>
    </message>
    <message>
        <source>There was no key on standard input.</source>
        <translation>Không có khóa nào trên đầu vào chuẩn.</translation>
    </message>
    <message>
        <source>%1 is ready to be asked: motcua ask --assistant %1 QUESTION</source>
        <translation>%1 đã sẵn sàng: motcua ask --assistant %1 CÂU-HỎI</translation>
    </message>
    <message>
        <source>List who can be asked: Quote, servers, model files and personas.</source>
        <translation>Liệt kê ai có thể trả lời: Quote, máy chủ, tệp mô hình và vai.</translation>
    </message>
    <message>
        <source>Add a server, or a model file that Motcua runs itself.</source>
        <translation>Thêm một máy chủ, hoặc một tệp mô hình do chính Motcua chạy.</translation>
    </message>
    <message>
        <source>Where an OpenAI-compatible server listens: http://127.0.0.1:8080/v1.</source>
        <translation>Nơi một máy chủ tương thích OpenAI lắng nghe: http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <source>A GGUF file, run with llama-server when it is asked.</source>
        <translation>Một tệp GGUF, được chạy bằng llama-server khi có câu hỏi.</translation>
    </message>
    <message>
        <source>Which of the server&apos;s models; without it the first.</source>
        <translation>Mô hình nào của máy chủ; không nêu thì lấy mô hình đầu tiên.</translation>
    </message>
    <message>
        <source>The environment variable that holds the key; the key itself is never an argument.</source>
        <translation>Biến môi trường giữ khóa; bản thân khóa không bao giờ là tham số dòng lệnh.</translation>
    </message>
    <message>
        <source>Read the key from standard input into the system&apos;s keychain.</source>
        <translation>Đọc khóa từ đầu vào chuẩn vào kho khóa hệ thống.</translation>
    </message>
    <message>
        <source>Take a server, model file or persona away.</source>
        <translation>Bỏ một máy chủ, tệp mô hình hoặc vai.</translation>
    </message>
    <message>
        <source>Try to reach it and say what it has.</source>
        <translation>Thử kết nối và cho biết nó có gì.</translation>
    </message>
    <message>
        <source>System prompt for a model, kept with the thread.</source>
        <translation>Lời nhắc hệ thống cho mô hình, giữ cùng cuộc trò chuyện.</translation>
    </message>
    <message>
        <source>From 0, steady, to 2, varied; kept with the thread.</source>
        <translation>Từ 0, ổn định, đến 2, đa dạng; giữ cùng cuộc trò chuyện.</translation>
    </message>
    <message>
        <source>Send a picture or a document along with the question; may be given several times.</source>
        <translation>Gửi một ảnh hoặc tài liệu cùng câu hỏi; có thể dùng nhiều lần.</translation>
    </message>
    <message>
        <source>Print the answer while it is written.</source>
        <translation>In câu trả lời trong khi nó được viết.</translation>
    </message>
    <message>
        <source>List the model files (GGUF) in these folders and where models usually are, and whether they fit into the memory that is free.</source>
        <translation>Liệt kê các tệp mô hình (GGUF) trong các thư mục này và ở nơi mô hình thường nằm, cùng việc chúng có vừa bộ nhớ còn trống không.</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>vừa</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>sát nút</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>quá lớn</translation>
    </message>
    <message>
        <source>There is no model file (*.gguf) where models usually are; give the folder.</source>
        <translation>Không có tệp mô hình (*.gguf) nào ở nơi mô hình thường nằm; hãy nêu thư mục.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Không có thư mục %1.</translation>
    </message>
    <message>
        <source>Reading models</source>
        <translation>Đang đọc mô hình</translation>
    </message>
    <message>
        <source>No keychain of this system took the key, so nothing was added: put the key into an environment variable and name that with --key-env.</source>
        <translation>Kho khóa hệ thống không nhận khóa, nên chưa thêm gì: hãy đặt khóa vào một biến môi trường và nêu tên biến bằng --key-env.</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>Too long to be sent</source>
        <translation>Quá dài để gửi</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will not be sent</source>
        <translation>
            <numerusform>%n tin nhắn sẽ không được gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>khoảng %1</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 token/giây</translation>
    </message>
    <message>
        <source>System prompt and tools</source>
        <translation>Lời nhắc hệ thống và công cụ</translation>
    </message>
    <message>
        <source>Sources and attachments</source>
        <translation>Nguồn và tệp đính kèm</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Các tin nhắn trước</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Tin nhắn của bạn</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Còn trống</translation>
    </message>
    <message>
        <source>Kept for the answer</source>
        <translation>Dành cho câu trả lời</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 trên %2 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
    <message>
        <source>Counted by the server itself.</source>
        <translation>Do chính máy chủ đếm.</translation>
    </message>
    <message>
        <source>Estimated: the server cannot count.</source>
        <translation>Ước lượng: máy chủ không đếm được.</translation>
    </message>
    <message>
        <source>It does not say how much it holds, so nothing is left out.</source>
        <translation>Máy chủ không cho biết nó chứa được bao nhiêu, nên không bỏ gì ra ngoài.</translation>
    </message>
    <message>
        <source>Context: %1</source>
        <translation>Ngữ cảnh: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The last answer came at %1.</source>
        <translation>Câu trả lời gần nhất đến với tốc độ %1.</translation>
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
    <name>Endpoint</name>
    <message>
        <source>A server is reached by http or https, not by “%1”.</source>
        <translation>Máy chủ được nối qua http hoặc https, không phải qua “%1”.</translation>
    </message>
    <message>
        <source>This is no address of a server. An address looks like this: %1</source>
        <translation>Đây không phải địa chỉ máy chủ. Một địa chỉ trông như sau: %1</translation>
    </message>
    <message>
        <source>A user name or a password does not belong into the address of a server. There is a field of its own for the key.</source>
        <translation>Tên người dùng hay mật khẩu không thuộc về địa chỉ máy chủ. Khóa có ô riêng.</translation>
    </message>
    <message>
        <source>The address of a server ends before its “?”.</source>
        <translation>Địa chỉ máy chủ kết thúc trước dấu “?”.</translation>
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
    <message numerus="yes">
        <source>%n attachment(s) were left out: they are not what the file says, or neither a picture nor a text.</source>
        <translation>
            <numerusform>%n tệp đính kèm bị bỏ ra: chúng không đúng như tệp nói, hoặc không phải ảnh cũng không phải văn bản.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Đính kèm: %1</translation>
    </message>
    <message>
        <source>Attached: a picture</source>
        <translation>Đính kèm: một ảnh</translation>
    </message>
    <message>
        <source>Attached: a document</source>
        <translation>Đính kèm: một tài liệu</translation>
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
    <message>
        <source>Add server “%1”</source>
        <translation>Thêm máy chủ “%1”</translation>
    </message>
    <message>
        <source>Change server “%1”</source>
        <translation>Đổi máy chủ “%1”</translation>
    </message>
    <message>
        <source>Remove server “%1”</source>
        <translation>Bỏ máy chủ “%1”</translation>
    </message>
    <message>
        <source>Order of servers</source>
        <translation>Thứ tự máy chủ</translation>
    </message>
    <message>
        <source>Add persona “%1”</source>
        <translation>Thêm vai “%1”</translation>
    </message>
    <message>
        <source>Change persona “%1”</source>
        <translation>Đổi vai “%1”</translation>
    </message>
    <message>
        <source>Remove persona “%1”</source>
        <translation>Bỏ vai “%1”</translation>
    </message>
    <message>
        <source>Order of personas</source>
        <translation>Thứ tự vai</translation>
    </message>
    <message>
        <source>Add prompt “%1”</source>
        <translation>Thêm câu nhắc “%1”</translation>
    </message>
    <message>
        <source>Change prompt “%1”</source>
        <translation>Đổi câu nhắc “%1”</translation>
    </message>
    <message>
        <source>Remove prompt “%1”</source>
        <translation>Bỏ câu nhắc “%1”</translation>
    </message>
    <message>
        <source>Order of prompts</source>
        <translation>Thứ tự câu nhắc</translation>
    </message>
    <message>
        <source>Add tool server “%1”</source>
        <translation>Thêm máy chủ công cụ “%1”</translation>
    </message>
    <message>
        <source>Change tool server “%1”</source>
        <translation>Đổi máy chủ công cụ “%1”</translation>
    </message>
    <message>
        <source>Remove tool server “%1”</source>
        <translation>Bỏ máy chủ công cụ “%1”</translation>
    </message>
    <message>
        <source>Order of tool servers</source>
        <translation>Thứ tự máy chủ công cụ</translation>
    </message>
    <message>
        <source>Import of assistants</source>
        <translation>Nhập trợ lý</translation>
    </message>
    <message>
        <source>Take back rating</source>
        <translation>Rút lại đánh giá</translation>
    </message>
    <message>
        <source>Rate answer</source>
        <translation>Đánh giá câu trả lời</translation>
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
    <message>
        <source>What was sent…</source>
        <translation>Những gì đã gửi…</translation>
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
        <source>Interrupted: %1</source>
        <translation>Bị gián đoạn: %1</translation>
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
    <message>
        <source>The answer was cut at its length limit.</source>
        <translation>Câu trả lời bị cắt ở giới hạn độ dài.</translation>
    </message>
    <message>
        <source>Failed before the end: %1</source>
        <translation>Hỏng trước khi xong: %1</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 token/giây</translation>
    </message>
    <message>
        <source>first word after %1</source>
        <translation>từ đầu tiên sau %1</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) read</source>
        <translation>
            <numerusform>đã đọc %n token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them known from before</source>
        <translation>trong đó %1 đã biết từ trước</translation>
    </message>
    <message>
        <source>thought for %1</source>
        <translation>đã nghĩ trong %1</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>tất cả %1</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 phút %2 giây</translation>
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
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Not sent to the model</source>
        <translation>Không gửi cho mô hình</translation>
    </message>
    <message>
        <source>Thinking… %1</source>
        <translation>Đang nghĩ… %1</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Đang nghĩ…</translation>
    </message>
    <message>
        <source>Thought for %1</source>
        <translation>Đã nghĩ trong %1</translation>
    </message>
</context>
<context>
    <name>ModelFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Không có tệp %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>đó không phải là tệp</translation>
    </message>
    <message>
        <source>%1 is a projector that lets a model see pictures, not a model itself.</source>
        <translation>%1 là phần giúp mô hình xem ảnh, không phải bản thân mô hình.</translation>
    </message>
    <message>
        <source>%1 is an adapter for a model, not a model itself.</source>
        <translation>%1 là phần ghép thêm cho mô hình, không phải bản thân mô hình.</translation>
    </message>
    <message>
        <source>%1 does not say what kind of model it is.</source>
        <translation>%1 không cho biết nó là loại mô hình nào.</translation>
    </message>
    <message>
        <source>The part %1 of this model is missing.</source>
        <translation>Thiếu phần %1 của mô hình này.</translation>
    </message>
    <message>
        <source>%1 holds no weights.</source>
        <translation>%1 không chứa trọng số nào.</translation>
    </message>
    <message>
        <source>The search for models was stopped.</source>
        <translation>Việc tìm mô hình đã dừng.</translation>
    </message>
    <message>
        <source>%1 is only a pointer of Git LFS: the model itself was not downloaded (&quot;git lfs pull&quot; fetches it).</source>
        <translation>%1 chỉ là một con trỏ Git LFS: bản thân mô hình chưa được tải về (&quot;git lfs pull&quot; sẽ tải).</translation>
    </message>
    <message>
        <source>%1 is a web page, not a model: the download went wrong.</source>
        <translation>%1 là một trang web, không phải mô hình: việc tải về đã hỏng.</translation>
    </message>
    <message>
        <source>%1 is a picture, not a model.</source>
        <translation>%1 là một ảnh, không phải mô hình.</translation>
    </message>
    <message>
        <source>%1 is in a format older than GGUF: convert it, or download it anew.</source>
        <translation>%1 ở định dạng cũ hơn GGUF: hãy chuyển đổi hoặc tải lại.</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive, not a model: unpack it first.</source>
        <translation>%1 là tệp nén ZIP, không phải mô hình: hãy giải nén trước.</translation>
    </message>
    <message>
        <source>%1 is not a GGUF file.</source>
        <translation>%1 không phải tệp GGUF.</translation>
    </message>
    <message>
        <source>%1 is empty: the download went wrong.</source>
        <translation>%1 trống: việc tải về đã hỏng.</translation>
    </message>
    <message>
        <source>%1 is GGUF version %2; versions 2 and 3 can be read.</source>
        <translation>%1 là GGUF phiên bản %2; chỉ đọc được phiên bản 2 và 3.</translation>
    </message>
    <message>
        <source>%1 was made for computers with another byte order.</source>
        <translation>%1 được làm cho máy có thứ tự byte khác.</translation>
    </message>
    <message>
        <source>%1 is cut off: it has %2 of %3. Download it anew.</source>
        <translation>%1 bị cụt: có %2 trên %3. Hãy tải lại.</translation>
    </message>
    <message>
        <source>%1 is cut off within its header. Download it anew.</source>
        <translation>%1 bị cụt ngay trong phần đầu. Hãy tải lại.</translation>
    </message>
    <message>
        <source>%1 has a header larger than any model needs: it is damaged.</source>
        <translation>%1 có phần đầu lớn hơn mức mọi mô hình cần: tệp bị hỏng.</translation>
    </message>
    <message>
        <source>%1 cannot be read: the disk reports an error.</source>
        <translation>Không đọc được %1: đĩa báo lỗi.</translation>
    </message>
    <message>
        <source>%1 is damaged: its header contradicts itself.</source>
        <translation>%1 bị hỏng: phần đầu tự mâu thuẫn.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>%1 B</source>
        <comment>thousand million parameters, as short as can be</comment>
        <translation>%1 tỷ</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million parameters, as short as can be</comment>
        <translation>%1 triệu</translation>
    </message>
    <message>
        <source>%1 K</source>
        <comment>1024 tokens, as short as can be</comment>
        <translation>%1 nghìn</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>vừa</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>sát nút</translation>
    </message>
    <message>
        <source>too large for %1 free</source>
        <translation>quá lớn so với %1 còn trống</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>không rõ</translation>
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
    <name>Profiles</name>
    <message>
        <source>This file holds more than %1 profiles; that is too many at once.</source>
        <translation>Tệp này chứa hơn %1 hồ sơ; như vậy là quá nhiều trong một lần.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>một văn bản</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>một danh sách văn bản</translation>
    </message>
    <message>
        <source>a UUID</source>
        <translation>một UUID</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>một số</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>đúng hoặc sai</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>một đối tượng</translation>
    </message>
    <message>
        <source>it is no object.</source>
        <translation>nó không phải là đối tượng.</translation>
    </message>
    <message>
        <source>“%1” is no kind of profile this version knows.</source>
        <translation>“%1” không phải loại hồ sơ mà phiên bản này biết.</translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation>nó không có tên.</translation>
    </message>
    <message>
        <source>it has no “body”.</source>
        <translation>nó không có “body”.</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>“%1” phải là %2.</translation>
    </message>
    <message>
        <source>This file is larger than 16 MB; no file of profiles is.</source>
        <translation>Tệp này lớn hơn 16 MB; không tệp hồ sơ nào lớn như vậy.</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be a file of profiles.</source>
        <translation>Tệp này lồng nhau quá sâu để là một tệp hồ sơ.</translation>
    </message>
    <message>
        <source>This is no whole JSON file: it stops making sense at byte %1.</source>
        <translation>Đây không phải tệp JSON nguyên vẹn: từ byte %1 nó không còn nghĩa.</translation>
    </message>
    <message>
        <source>This file holds no Motcua profiles.</source>
        <translation>Tệp này không chứa hồ sơ nào của Motcua.</translation>
    </message>
    <message>
        <source>These profiles were written by a newer version of Motcua; update Motcua to read them.</source>
        <translation>Các hồ sơ này do một Motcua mới hơn viết; hãy cập nhật Motcua để đọc.</translation>
    </message>
    <message>
        <source>Profile %1: %2</source>
        <translation>Hồ sơ %1: %2</translation>
    </message>
    <message>
        <source>Profiles %1 and %2 have the same UUID; one of them must go.</source>
        <translation>Hồ sơ %1 và %2 có cùng UUID; phải bỏ một trong hai.</translation>
    </message>
    <message>
        <source>There is already a server named %1. Choose another name.</source>
        <translation>Đã có máy chủ tên %1. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>There is already a persona named %1. Choose another name.</source>
        <translation>Đã có vai tên %1. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>There is already a prompt named %1. Choose another name.</source>
        <translation>Đã có câu nhắc tên %1. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>There is already a tool server named %1. Choose another name.</source>
        <translation>Đã có máy chủ công cụ tên %1. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Hãy đặt tên trước.</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Not sent, because the server does not take it</source>
        <translation>Không gửi, vì máy chủ không nhận</translation>
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
    <message>
        <source>Assistants</source>
        <translation>Trợ lý</translation>
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
    <name>Server</name>
    <message>
        <source>The server broke off with an error and did not say which.</source>
        <translation>Máy chủ ngắt với một lỗi và không nói lỗi gì.</translation>
    </message>
    <message>
        <source>The server broke off with an error. It says: %1</source>
        <translation>Máy chủ ngắt với một lỗi. Nó nói: %1</translation>
    </message>
    <message>
        <source>The server compresses its answer in a way that was not asked for (%1).</source>
        <translation>Máy chủ nén câu trả lời theo cách không được yêu cầu (%1).</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Máy chủ đóng kết nối mà không trả lời.</translation>
    </message>
    <message>
        <source>The server closed the connection before the answer had ended.</source>
        <translation>Máy chủ đóng kết nối trước khi câu trả lời kết thúc.</translation>
    </message>
    <message>
        <source>The server has no address.</source>
        <translation>Máy chủ không có địa chỉ.</translation>
    </message>
    <message>
        <source>The key holds characters that no key has. Enter it again.</source>
        <translation>Khóa chứa những ký tự không khóa nào có. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Is the server running?</source>
        <translation>Không có gì trả lời ở %1. Máy chủ có đang chạy không?</translation>
    </message>
    <message>
        <source>There is no computer named %1.</source>
        <translation>Không có máy nào tên %1.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is, and nothing was sent: %2</source>
        <translation>%1 không chứng minh được mình là ai, và không có gì được gửi: %2</translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer had ended.</source>
        <translation>%1 đóng kết nối trước khi trả lời xong.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 asks for a password.</source>
        <translation>Proxy trên đường đến %1 đòi mật khẩu.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 cannot be used: %2</source>
        <translation>Không dùng được proxy trên đường đến %1: %2</translation>
    </message>
    <message>
        <source>The connection to %1 broke: %2</source>
        <translation>Kết nối đến %1 bị đứt: %2</translation>
    </message>
    <message>
        <source>The server sends its visitors elsewhere (HTTP %1) without saying where.</source>
        <translation>Máy chủ chuyển khách đi nơi khác (HTTP %1) mà không nói đi đâu.</translation>
    </message>
    <message>
        <source>The server sends its visitors on to %1 (HTTP %2). Nothing was sent there. If that is your server, enter its address.</source>
        <translation>Máy chủ chuyển khách sang %1 (HTTP %2). Không có gì được gửi đến đó. Nếu đó là máy chủ của bạn, hãy nhập địa chỉ của nó.</translation>
    </message>
    <message>
        <source>The server did not accept the key (HTTP %1).</source>
        <translation>Máy chủ không nhận khóa (HTTP %1).</translation>
    </message>
    <message>
        <source>The server does not have what was asked for (HTTP %1).</source>
        <translation>Máy chủ không có thứ được hỏi (HTTP %1).</translation>
    </message>
    <message>
        <source>The server is too busy to answer (HTTP %1).</source>
        <translation>Máy chủ quá bận để trả lời (HTTP %1).</translation>
    </message>
    <message>
        <source>The server failed (HTTP %1).</source>
        <translation>Máy chủ gặp lỗi (HTTP %1).</translation>
    </message>
    <message>
        <source>The server refused (HTTP %1).</source>
        <translation>Máy chủ từ chối (HTTP %1).</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation>%1 Nó nói: %2</translation>
    </message>
    <message>
        <source>A web page answers at this address, not a chat server. Check the address, or sign in to the network you are on.</source>
        <translation>Ở địa chỉ này là một trang web trả lời, không phải máy chủ trò chuyện. Hãy kiểm tra địa chỉ, hoặc đăng nhập vào mạng bạn đang dùng.</translation>
    </message>
    <message>
        <source>The server did not answer as a chat server does.</source>
        <translation>Máy chủ không trả lời như một máy chủ trò chuyện.</translation>
    </message>
    <message>
        <source>The server sent more than an answer can be, and was cut off.</source>
        <translation>Máy chủ gửi nhiều hơn mức một câu trả lời có thể có, và đã bị cắt.</translation>
    </message>
    <message>
        <source>The server does not tell how long its context is.</source>
        <translation>Máy chủ không cho biết ngữ cảnh của nó dài bao nhiêu.</translation>
    </message>
    <message>
        <source>The server is not ready yet: %1</source>
        <translation>Máy chủ chưa sẵn sàng: %1</translation>
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
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Local models</source>
        <translation>Mô hình trên máy</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>At most so many passages of the library go to a model with a question; 0 sends none.</source>
        <translation>Nhiều nhất chừng này đoạn của thư viện được gửi cho mô hình cùng câu hỏi; 0 là không gửi.</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Bỏ những gì cũ nhất</translation>
    </message>
    <message>
        <source>Keep first and last</source>
        <translation>Giữ đầu và cuối</translation>
    </message>
    <message>
        <source>Summarise into a message</source>
        <translation>Tóm tắt vào một tin nhắn</translation>
    </message>
    <message>
        <source>Ask me first</source>
        <translation>Hỏi tôi trước</translation>
    </message>
    <message>
        <source>When the context is full</source>
        <translation>Khi ngữ cảnh đầy</translation>
    </message>
    <message>
        <source>Nothing is ever deleted; this is about what the model is sent.</source>
        <translation>Không bao giờ xóa gì; đây chỉ là những gì mô hình được gửi.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Ngữ cảnh</translation>
    </message>
    <message>
        <source>Tokens to use at most; 0: as many as the server has.</source>
        <translation>Nhiều nhất chừng này token; 0: bao nhiêu máy chủ có.</translation>
    </message>
    <message>
        <source>Length of an answer</source>
        <translation>Độ dài câu trả lời</translation>
    </message>
    <message>
        <source>Tokens at most; 0: as many as there is room for.</source>
        <translation>Nhiều nhất chừng này token; 0: bao nhiêu còn chỗ.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Nhiệt độ</translation>
    </message>
    <message>
        <source>Low is steady, high is varied.</source>
        <translation>Thấp thì ổn định, cao thì đa dạng.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together have this probability.</source>
        <translation>Chỉ những token khả dĩ nhất cùng nhau đạt xác suất này.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest tokens; 0: all.</source>
        <translation>Chỉ chừng này token khả dĩ nhất; 0: tất cả.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>No token less likely than this share of the likeliest.</source>
        <translation>Không lấy token nào kém khả dĩ hơn phần này của token khả dĩ nhất.</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Phạt lặp lại</translation>
    </message>
    <message>
        <source>Above 1 discourages what was said just now.</source>
        <translation>Trên 1 hạn chế lặp điều vừa nói.</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Phạt hiện diện</translation>
    </message>
    <message>
        <source>Above 0 encourages new subjects.</source>
        <translation>Trên 0 khuyến khích chủ đề mới.</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Phạt tần suất</translation>
    </message>
    <message>
        <source>Above 0 discourages frequent words.</source>
        <translation>Trên 0 hạn chế các từ hay gặp.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Hạt giống</translation>
    </message>
    <message>
        <source>The same number gives the same answer; -1: another one each time.</source>
        <translation>Cùng một số cho cùng câu trả lời; -1: mỗi lần một khác.</translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation>Dừng ở</translation>
    </message>
    <message>
        <source>One text per line; the answer ends before the first of them.</source>
        <translation>Mỗi dòng một văn bản; câu trả lời kết thúc trước văn bản đầu tiên gặp phải.</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>Lược đồ JSON</translation>
    </message>
    <message>
        <source>The answer must be JSON of this schema.</source>
        <translation>Câu trả lời phải là JSON theo lược đồ này.</translation>
    </message>
    <message>
        <source>{&quot;type&quot;: &quot;object&quot;}</source>
        <translation>{&quot;type&quot;: &quot;object&quot;}</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>Văn phạm</translation>
    </message>
    <message>
        <source>The answer must follow this grammar (GBNF, llama.cpp only).</source>
        <translation>Câu trả lời phải theo văn phạm này (GBNF, chỉ llama.cpp).</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>The model may search the library and the archive, calculate, and use the tool servers you have set up.</source>
        <translation>Mô hình được tìm trong thư viện và kho lưu trữ, tính toán, và dùng các máy chủ công cụ bạn đã đặt.</translation>
    </message>
    <message>
        <source>Notify of long answers</source>
        <translation>Báo khi có câu trả lời dài</translation>
    </message>
    <message>
        <source>Only while you are looking at something else.</source>
        <translation>Chỉ khi bạn đang xem việc khác.</translation>
    </message>
    <message>
        <source>Folders with models</source>
        <translation>Thư mục có mô hình</translation>
    </message>
    <message>
        <source>One folder per line, beside the usual ones; all GGUF files below are offered.</source>
        <translation>Mỗi dòng một thư mục, ngoài những thư mục thường dùng; mọi tệp GGUF bên dưới đều được đưa ra.</translation>
    </message>
    <message>
        <source>/home/me/models</source>
        <translation>/home/toi/mo-hinh</translation>
    </message>
    <message>
        <source>llama-server</source>
        <translation>llama-server</translation>
    </message>
    <message>
        <source>The program that runs local models; empty: the one found on PATH.</source>
        <translation>Chương trình chạy mô hình trên máy; để trống: chương trình tìm thấy trong PATH.</translation>
    </message>
    <message>
        <source>Stop an idle model after</source>
        <translation>Dừng mô hình rảnh sau</translation>
    </message>
    <message>
        <source>Minutes without a question; 0 keeps it in memory until Motcua ends.</source>
        <translation>Số phút không có câu hỏi; 0 giữ nó trong bộ nhớ đến khi Motcua kết thúc.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>too large</source>
        <translation>quá lớn</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>waits for you</source>
        <translation>chờ bạn</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>đang chạy…</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>chưa xong</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>hỏng</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Vì sao hỏng</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
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
    <name>ToolArguments</name>
    <message>
        <source>“%1” is missing from the arguments.</source>
        <translation>Các tham số thiếu “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no argument of this tool.</source>
        <translation>“%1” không phải tham số của công cụ này.</translation>
    </message>
    <message>
        <source>“%1” must be of the type %2.</source>
        <translation>“%1” phải thuộc kiểu %2.</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>“%1” phải là %2.</translation>
    </message>
    <message>
        <source>“%1” must be one of %2.</source>
        <translation>“%1” phải là một trong %2.</translation>
    </message>
    <message>
        <source>“%1” must be at least %2.</source>
        <translation>“%1” ít nhất phải là %2.</translation>
    </message>
    <message>
        <source>“%1” must be at most %2.</source>
        <translation>“%1” nhiều nhất phải là %2.</translation>
    </message>
    <message>
        <source>“%1” must be above %2.</source>
        <translation>“%1” phải lớn hơn %2.</translation>
    </message>
    <message>
        <source>“%1” must be below %2.</source>
        <translation>“%1” phải nhỏ hơn %2.</translation>
    </message>
    <message>
        <source>The arguments are too long.</source>
        <translation>Các tham số quá dài.</translation>
    </message>
    <message>
        <source>The arguments are no whole JSON object: they stop making sense at byte %1.</source>
        <translation>Các tham số không phải một đối tượng JSON nguyên vẹn: từ byte %1 chúng không còn nghĩa.</translation>
    </message>
    <message>
        <source>The arguments must be a JSON object, {&quot;name&quot;: value}.</source>
        <translation>Các tham số phải là một đối tượng JSON, {&quot;tên&quot;: giá trị}.</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>“%1” no longer offers the tool “%2”.</source>
        <translation>“%1” không còn cung cấp công cụ “%2”.</translation>
    </message>
    <message>
        <source>“%1” takes nothing in any more and was ended.</source>
        <translation>“%1” không nhận gì nữa và đã bị kết thúc.</translation>
    </message>
    <message>
        <source>“%1” writes what is no message and was ended: “%2”</source>
        <translation>“%1” viết ra thứ không phải thông điệp và đã bị kết thúc: “%2”</translation>
    </message>
    <message>
        <source>“%1” answered: %2</source>
        <translation>“%1” trả lời: %2</translation>
    </message>
    <message>
        <source>“%1” was stopped.</source>
        <translation>“%1” đã dừng.</translation>
    </message>
    <message>
        <source>“%1” crashed.</source>
        <translation>“%1” bị sập.</translation>
    </message>
    <message>
        <source>“%1” ended by itself (code %2).</source>
        <translation>“%1” tự kết thúc (mã %2).</translation>
    </message>
    <message>
        <source>Its last words: “%1”</source>
        <translation>Lời cuối của nó: “%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be started: the program %2 does not run.</source>
        <translation>Không khởi động được “%1”: chương trình %2 không chạy.</translation>
    </message>
    <message>
        <source>The tool failed and did not say why.</source>
        <translation>Công cụ hỏng và không nói vì sao.</translation>
    </message>
    <message>
        <source>“%1” is no server of tools: it does not name the version of its protocol.</source>
        <translation>“%1” không phải máy chủ công cụ: nó không nêu phiên bản giao thức.</translation>
    </message>
    <message>
        <source>There is no passage “%1” that may be opened.</source>
        <translation>Không có đoạn “%1” nào được mở.</translation>
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
    <name>motcua::AddressDoor</name>
    <message>
        <source>The key of %1 is to come from the environment variable %2, which is not set: set it and start Motcua again.</source>
        <translation>Khóa của %1 phải đến từ biến môi trường %2, nhưng biến này chưa được đặt: hãy đặt nó rồi khởi động lại Motcua.</translation>
    </message>
    <message>
        <source>The key of %1 is no longer in the keychain: give it again on the Assistants page.</source>
        <translation>Khóa của %1 không còn trong kho khóa: hãy nhập lại ở trang Trợ lý.</translation>
    </message>
</context>
<context>
    <name>motcua::AnswerNotice</name>
    <message>
        <source>The answer in “%1” has failed.</source>
        <translation>Câu trả lời trong “%1” đã hỏng.</translation>
    </message>
    <message>
        <source>The answer in “%1” is ready.</source>
        <translation>Câu trả lời trong “%1” đã xong.</translation>
    </message>
    <message>
        <source>The answer in “%1” asks whether a tool may run.</source>
        <translation>Câu trả lời trong “%1” hỏi có cho công cụ chạy không.</translation>
    </message>
</context>
<context>
    <name>motcua::Application</name>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
</context>
<context>
    <name>motcua::Asking</name>
    <message>
        <source>Attach to this message</source>
        <translation>Đính kèm vào tin nhắn này</translation>
    </message>
    <message>
        <source>Pictures and documents</source>
        <translation>Ảnh và tài liệu</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>This message has been sent already.</source>
        <translation>Tin nhắn này đã được gửi rồi.</translation>
    </message>
    <message>
        <source>%1 takes no pictures: it answers with words of your documents.</source>
        <translation>%1 không nhận ảnh: nó trả lời bằng lời trong tài liệu của bạn.</translation>
    </message>
    <message>
        <source>This message has been sent meanwhile; what is written here is a copy.</source>
        <translation>Tin nhắn này vừa được gửi đi; chữ ở đây là một bản sao.</translation>
    </message>
</context>
<context>
    <name>motcua::AssistantChoice</name>
    <message>
        <source>Use</source>
        <translation>Dùng</translation>
    </message>
</context>
<context>
    <name>motcua::AssistantList</name>
    <message>
        <source>Add to “%1”</source>
        <translation>Thêm vào “%1”</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Ai trả lời</translation>
    </message>
    <message>
        <source>Import, export</source>
        <translation>Nhập, xuất</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Assistants, servers, models, prompts and tools</source>
        <translation>Trợ lý, máy chủ, mô hình, câu nhắc và công cụ</translation>
    </message>
    <message>
        <source>New &amp;persona</source>
        <translation>&amp;Vai mới</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Nhập…</translation>
    </message>
    <message>
        <source>New &amp;server</source>
        <translation>&amp;Máy chủ mới</translation>
    </message>
    <message>
        <source>&amp;Find models…</source>
        <translation>&amp;Tìm mô hình…</translation>
    </message>
    <message>
        <source>&amp;Choose a model file…</source>
        <translation>&amp;Chọn một tệp mô hình…</translation>
    </message>
    <message>
        <source>New &amp;prompt</source>
        <translation>&amp;Câu nhắc mới</translation>
    </message>
    <message>
        <source>New &amp;tool server</source>
        <translation>Máy chủ &amp;công cụ mới</translation>
    </message>
    <message>
        <source>&amp;Get started…</source>
        <translation>&amp;Bắt đầu…</translation>
    </message>
    <message>
        <source>&amp;Import personas and prompts…</source>
        <translation>&amp;Nhập vai và câu nhắc…</translation>
    </message>
    <message>
        <source>&amp;Export personas and prompts…</source>
        <translation>&amp;Xuất vai và câu nhắc…</translation>
    </message>
    <message>
        <source>&amp;Chat with it</source>
        <translation>&amp;Trò chuyện với nó</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổi &amp;tên</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Nhân đôi</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Chuyển &amp;lên</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Chuyển &amp;xuống</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Bỏ</translation>
    </message>
</context>
<context>
    <name>motcua::AssistantListModel</name>
    <message>
        <source>not saved</source>
        <translation>chưa lưu</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Tên mới</translation>
    </message>
</context>
<context>
    <name>motcua::AssistantPill</name>
    <message>
        <source>Ask several…</source>
        <translation>Hỏi nhiều trợ lý…</translation>
    </message>
    <message>
        <source>Manage assistants…</source>
        <translation>Quản lý trợ lý…</translation>
    </message>
    <message>
        <source>Answered by %1</source>
        <translation>Trả lời: %1</translation>
    </message>
</context>
<context>
    <name>motcua::Assistants</name>
    <message>
        <source>A model on this computer.</source>
        <translation>Một mô hình trên máy này.</translation>
    </message>
    <message>
        <source>A server on this computer.</source>
        <translation>Một máy chủ trên máy này.</translation>
    </message>
    <message>
        <source>A server at %1.</source>
        <translation>Một máy chủ ở %1.</translation>
    </message>
    <message>
        <source>Reached in %1 ms</source>
        <translation>Đã nối trong %1 ms</translation>
    </message>
    <message>
        <source>Reached in %1 ms: %2</source>
        <translation>Đã nối trong %1 ms: %2</translation>
    </message>
    <message>
        <source>, context %1 tokens</source>
        <translation>, ngữ cảnh %1 token</translation>
    </message>
    <message>
        <source>, takes pictures</source>
        <translation>, nhận ảnh</translation>
    </message>
    <message>
        <source>A persona; %1 computes.</source>
        <translation>Một vai; %1 tính toán.</translation>
    </message>
    <message>
        <source>This server is not there any more.</source>
        <translation>Máy chủ này không còn nữa.</translation>
    </message>
    <message>
        <source>There are no personas or prompts to export.</source>
        <translation>Không có vai hay câu nhắc nào để xuất.</translation>
    </message>
    <message>
        <source>This tool server is not there any more.</source>
        <translation>Máy chủ công cụ này không còn nữa.</translation>
    </message>
    <message>
        <source>No keychain of this system took the key of %1, so that it would be forgotten when Motcua ends.</source>
        <translation>Kho khóa hệ thống không nhận khóa của %1, nên khóa sẽ bị quên khi Motcua kết thúc.</translation>
    </message>
    <message>
        <source>%1 was removed, but the system&apos;s keychain is locked or does not answer and may still hold its key.</source>
        <translation>Đã bỏ %1, nhưng kho khóa hệ thống đang khóa hoặc không trả lời, và có thể vẫn còn giữ khóa của nó.</translation>
    </message>
    <message>
        <source>The tool “%1” is not offered any more.</source>
        <translation>Công cụ “%1” không còn được cung cấp nữa.</translation>
    </message>
</context>
<context>
    <name>motcua::AssistantsDoor</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Không ghi được %1: %2.</translation>
    </message>
    <message>
        <source>Import personas and prompts</source>
        <translation>Nhập vai và câu nhắc</translation>
    </message>
    <message>
        <source>Personas and prompts (%1)</source>
        <translation>Vai và câu nhắc (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Mọi tệp (%1)</translation>
    </message>
    <message>
        <source>Export personas and prompts</source>
        <translation>Xuất vai và câu nhắc</translation>
    </message>
    <message>
        <source>Written to %1. Keys never go with it.</source>
        <translation>Đã ghi vào %1. Khóa không bao giờ đi cùng.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Hiện trong thư mục</translation>
    </message>
    <message>
        <source>Folder with models</source>
        <translation>Thư mục có mô hình</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Chọn một tệp mô hình</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>Mô hình (%1)</translation>
    </message>
    <message>
        <source>Where is llama-server?</source>
        <translation>llama-server ở đâu?</translation>
    </message>
    <message>
        <source>Choose the program that offers tools</source>
        <translation>Chọn chương trình cung cấp công cụ</translation>
    </message>
</context>
<context>
    <name>motcua::AssistantsRoom</name>
    <message>
        <source>New persona</source>
        <translation>Vai mới</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>Máy chủ mới</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Câu nhắc mới</translation>
    </message>
    <message>
        <source>New tool server</source>
        <translation>Máy chủ công cụ mới</translation>
    </message>
    <message>
        <source>offered to models</source>
        <translation>đưa ra cho mô hình</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>đã tắt</translation>
    </message>
    <message>
        <source>built in, no model</source>
        <translation>có sẵn, không cần mô hình</translation>
    </message>
    <message>
        <source>New persona…</source>
        <translation>Vai mới…</translation>
    </message>
    <message>
        <source>New server…</source>
        <translation>Máy chủ mới…</translation>
    </message>
    <message>
        <source>Find models…</source>
        <translation>Tìm mô hình…</translation>
    </message>
    <message>
        <source>New prompt…</source>
        <translation>Câu nhắc mới…</translation>
    </message>
    <message>
        <source>New tool server…</source>
        <translation>Máy chủ công cụ mới…</translation>
    </message>
    <message>
        <source>“%1” is ready to be asked.</source>
        <translation>“%1” đã sẵn sàng để hỏi.</translation>
    </message>
    <message>
        <source>Chat with it</source>
        <translation>Trò chuyện</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n mô hình</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>%1 is too large to be a file of personas.</source>
        <translation>%1 quá lớn để là một tệp vai.</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Hãy đặt tên trước.</translation>
    </message>
    <message>
        <source>The changes were discarded.</source>
        <translation>Đã bỏ các thay đổi.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was removed; %n persona(s) used it.</source>
        <translation>
            <numerusform>Đã bỏ “%1”; %n vai đang dùng nó.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>Đã bỏ “%1”.</translation>
    </message>
    <message>
        <source>personas and prompts</source>
        <translation>vai và câu nhắc</translation>
    </message>
    <message numerus="yes">
        <source>%n taken from the file.</source>
        <comment>personas, prompts</comment>
        <translation>
            <numerusform>Đã lấy %n mục từ tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key of “%1” is forgotten when Motcua ends, because no keychain took it. An environment variable can hold it instead.</source>
        <translation>Khóa của “%1” sẽ bị quên khi Motcua kết thúc, vì không có kho khóa nào nhận nó. Có thể để khóa trong một biến môi trường.</translation>
    </message>
    <message>
        <source>The tools of “%1” are not offered: %2</source>
        <translation>Các công cụ của “%1” không được đưa ra: %2</translation>
    </message>
</context>
<context>
    <name>motcua::AttachmentChip</name>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Attached: %1, %2</source>
        <translation>Đính kèm: %1, %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Bỏ %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
</context>
<context>
    <name>motcua::AttachmentViewer</name>
    <message>
        <source>Loading…</source>
        <translation>Đang tải…</translation>
    </message>
    <message>
        <source>This picture is damaged or too large to be shown.</source>
        <translation>Ảnh này bị hỏng hoặc quá lớn để hiện.</translation>
    </message>
</context>
<context>
    <name>motcua::Attachments</name>
    <message>
        <source>“%1” is named as another kind of file than it is; rename it and try again.</source>
        <translation>“%1” có tên như một loại tệp khác với thực chất; hãy đổi tên rồi thử lại.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB; make the picture smaller.</source>
        <translation>“%1” lớn hơn %2 MB; hãy thu nhỏ ảnh.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 million characters of text; attach a part of it, or add it to the library.</source>
        <translation>“%1” có hơn %2 triệu ký tự; hãy đính kèm một phần, hoặc thêm vào thư viện.</translation>
    </message>
    <message>
        <source>“%1” is not a picture that can be attached; use PNG, JPEG, WebP, GIF or BMP.</source>
        <translation>“%1” không phải ảnh đính kèm được; hãy dùng PNG, JPEG, WebP, GIF hoặc BMP.</translation>
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
    <message>
        <source>Compare with the branch that is shown</source>
        <translation>So sánh với nhánh đang hiện</translation>
    </message>
</context>
<context>
    <name>motcua::ChatContent</name>
    <message>
        <source>This attachment is not here.</source>
        <translation>Tệp đính kèm này không có ở đây.</translation>
    </message>
</context>
<context>
    <name>motcua::ChatPanel</name>
    <message>
        <source>More for this conversation</source>
        <translation>Thêm thao tác cho hội thoại này</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Chèn</translation>
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
    <message>
        <source>This is part of the branch that is shown.</source>
        <translation>Đây là một phần của nhánh đang hiện.</translation>
    </message>
    <message>
        <source>A copy of the message stands in the other branch now.</source>
        <translation>Một bản sao của tin nhắn nay ở nhánh kia.</translation>
    </message>
    <message>
        <source>There is only one answer here. Ask again (Ctrl+R), or ask several assistants at once.</source>
        <translation>Ở đây chỉ có một câu trả lời. Hãy hỏi lại (Ctrl+R), hoặc hỏi nhiều trợ lý cùng lúc.</translation>
    </message>
    <message>
        <source>Nothing was sent to a model for this answer, or it is too long ago to be kept.</source>
        <translation>Không có gì được gửi cho mô hình để có câu trả lời này, hoặc đã quá lâu nên không còn giữ.</translation>
    </message>
</context>
<context>
    <name>motcua::ChatStream</name>
    <message>
        <source>%1 said nothing for %2 seconds.</source>
        <translation>%1 không nói gì trong %2 giây.</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Máy chủ không trả lời.</translation>
    </message>
    <message>
        <source>Reading the question: %1 %</source>
        <translation>Đang đọc câu hỏi: %1 %</translation>
    </message>
    <message>
        <source>The server is busy. Asking again in %1 s (%2 of %3).</source>
        <translation>Máy chủ đang bận. Hỏi lại sau %1 giây (%2 trên %3).</translation>
    </message>
    <message>
        <source>The answer was stopped.</source>
        <translation>Câu trả lời đã dừng.</translation>
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
    <message>
        <source>Reasoning</source>
        <translation>Suy luận</translation>
    </message>
    <message>
        <source>Continue this answer</source>
        <translation>Tiếp tục câu trả lời này</translation>
    </message>
    <message>
        <source>No such passage was sent</source>
        <translation>Không có đoạn nào như vậy được gửi</translation>
    </message>
    <message>
        <source>Not sent to the model</source>
        <translation>Không gửi cho mô hình</translation>
    </message>
    <message>
        <source>What it was given and what it gave</source>
        <translation>Thứ nó nhận và thứ nó cho</translation>
    </message>
    <message>
        <source>Hide the reasoning</source>
        <translation>Ẩn phần suy luận</translation>
    </message>
    <message>
        <source>Show the reasoning</source>
        <translation>Hiện phần suy luận</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Mở %1</translation>
    </message>
    <message>
        <source>Hide call %1: %2</source>
        <translation>Ẩn lời gọi %1: %2</translation>
    </message>
    <message>
        <source>Show call %1: %2</source>
        <translation>Hiện lời gọi %1: %2</translation>
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
    <name>motcua::CompareBar</name>
    <message>
        <source>&amp;Differences</source>
        <translation>&amp;Khác biệt</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Đó&amp;ng</translation>
    </message>
    <message>
        <source>&amp;branch</source>
        <translation>n&amp;hánh</translation>
    </message>
    <message>
        <source>The branch on the left</source>
        <translation>Nhánh bên trái</translation>
    </message>
    <message>
        <source>compared &amp;with</source>
        <translation>so &amp;với</translation>
    </message>
    <message>
        <source>The branch on the right</source>
        <translation>Nhánh bên phải</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>So với</translation>
    </message>
</context>
<context>
    <name>motcua::CompareColumn</name>
    <message>
        <source>Differences of %1</source>
        <translation>Khác biệt của %1</translation>
    </message>
    <message>
        <source>%1: a good answer</source>
        <translation>%1: câu trả lời tốt</translation>
    </message>
    <message>
        <source>%1: a bad answer</source>
        <translation>%1: câu trả lời dở</translation>
    </message>
    <message>
        <source>Bring this message into the other branch</source>
        <translation>Đưa tin nhắn này sang nhánh kia</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Đã chọn</translation>
    </message>
    <message>
        <source>Go on with this</source>
        <translation>Tiếp tục với câu này</translation>
    </message>
    <message>
        <source>%1 is chosen</source>
        <translation>Đã chọn %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Tiếp tục với %1</translation>
    </message>
</context>
<context>
    <name>motcua::CompareDialog</name>
    <message>
        <source>Compare branches</source>
        <translation>So sánh nhánh</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>So sánh câu trả lời</translation>
    </message>
    <message>
        <source>compared with the others</source>
        <translation>được so với các câu khác</translation>
    </message>
    <message>
        <source>%1 % the same</source>
        <translation>giống %1 %</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Câu trả lời</translation>
    </message>
</context>
<context>
    <name>motcua::Comparing</name>
    <message>
        <source>%1 of %2 answers are shown: the one you were at and those beside it.</source>
        <translation>Đang hiện %1 trong %2 câu trả lời: câu bạn đang xem và những câu bên cạnh.</translation>
    </message>
</context>
<context>
    <name>motcua::Comparison</name>
    <message>
        <source>One of these branches is part of the other: there is nothing to compare.</source>
        <translation>Một trong hai nhánh là một phần của nhánh kia: không có gì để so sánh.</translation>
    </message>
    <message>
        <source>This message is not there any more.</source>
        <translation>Tin nhắn này không còn nữa.</translation>
    </message>
</context>
<context>
    <name>motcua::Composer</name>
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
        <source>Write a message, or / for prompts</source>
        <translation>Viết tin nhắn, hoặc / để chọn câu nhắc</translation>
    </message>
    <message>
        <source>Several can be asked when this answer has ended. Until then the message waits here.</source>
        <translation>Khi câu trả lời này xong thì mới hỏi nhiều trợ lý được. Đến lúc đó tin nhắn nằm đợi ở đây.</translation>
    </message>
    <message>
        <source>Editing a message: what you had begun is here again (Ctrl+Z: as it was sent)</source>
        <translation>Đang sửa tin nhắn: phần bạn viết dở đã trở lại (Ctrl+Z: như lúc đã gửi)</translation>
    </message>
    <message>
        <source>A message that is edited keeps what it was sent with; nothing can be attached to it.</source>
        <translation>Tin nhắn đang sửa giữ nguyên những gì đã gửi kèm; không đính kèm thêm được.</translation>
    </message>
</context>
<context>
    <name>motcua::ComposerNotice</name>
    <message>
        <source>Send anyway</source>
        <translation>Cứ gửi</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Đổi…</translation>
    </message>
    <message>
        <source>Change what is sent when the context is full</source>
        <translation>Đổi những gì được gửi khi ngữ cảnh đầy</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>motcua::ComposerRow</name>
    <message>
        <source>Reading what is attached…</source>
        <translation>Đang đọc tệp đính kèm…</translation>
    </message>
    <message>
        <source>Write what to do with it</source>
        <translation>Hãy viết cần làm gì với nó</translation>
    </message>
    <message>
        <source>Enter to queue</source>
        <translation>Enter để xếp hàng</translation>
    </message>
    <message>
        <source>Enter to send</source>
        <translation>Enter để gửi</translation>
    </message>
    <message>
        <source>Ctrl+Enter to queue</source>
        <translation>Ctrl+Enter để xếp hàng</translation>
    </message>
    <message>
        <source>Ctrl+Enter to send</source>
        <translation>Ctrl+Enter để gửi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Xếp hàng</translation>
    </message>
    <message>
        <source>Send as a branch</source>
        <translation>Gửi thành nhánh</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>Hỏi %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Sent when the answer has ended</source>
        <translation>Được gửi khi câu trả lời đã xong</translation>
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
        <source>Compare: %1</source>
        <translation>So sánh: %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Asks %1 assistants at once</source>
        <translation>Hỏi %1 trợ lý cùng lúc</translation>
    </message>
    <message>
        <source>Ask several assistants at once</source>
        <translation>Hỏi nhiều trợ lý cùng lúc</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Đính kèm</translation>
    </message>
    <message>
        <source>Attach files or add documents</source>
        <translation>Đính kèm tệp hoặc thêm tài liệu</translation>
    </message>
    <message>
        <source>Attach to this message…</source>
        <translation>Đính kèm vào tin nhắn này…</translation>
    </message>
    <message>
        <source>Add to the library…</source>
        <translation>Thêm vào thư viện…</translation>
    </message>
    <message>
        <source>Which documents may be quoted</source>
        <translation>Những tài liệu nào được trích dẫn</translation>
    </message>
    <message>
        <source>Ask several assistants at once and compare what they say</source>
        <translation>Hỏi nhiều trợ lý cùng lúc và so sánh lời đáp</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Dừng câu trả lời</translation>
    </message>
    <message>
        <source>Several can be asked when this answer has ended</source>
        <translation>Câu trả lời này xong thì mới hỏi nhiều trợ lý được</translation>
    </message>
</context>
<context>
    <name>motcua::ContextBar</name>
    <message>
        <source>Context</source>
        <translation>Ngữ cảnh</translation>
    </message>
</context>
<context>
    <name>motcua::ContextPopup</name>
    <message>
        <source>What goes to the model</source>
        <translation>Những gì đến với mô hình</translation>
    </message>
    <message>
        <source>The last answer came at %1.</source>
        <translation>Câu trả lời gần nhất đến với tốc độ %1.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Đổi…</translation>
    </message>
    <message>
        <source>Change what is sent when the context is full</source>
        <translation>Đổi những gì được gửi khi ngữ cảnh đầy</translation>
    </message>
</context>
<context>
    <name>motcua::ContextWatch</name>
    <message>
        <source>The conversation has become too long for the model, and nothing is to be left out unasked.</source>
        <translation>Cuộc trò chuyện đã quá dài đối với mô hình, và không được bỏ gì mà chưa hỏi.</translation>
    </message>
    <message>
        <source>The message is too long for the model.</source>
        <translation>Tin nhắn quá dài đối với mô hình.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of this conversation no longer fit and will not be sent.</source>
        <translation>
            <numerusform>%n tin nhắn của cuộc trò chuyện này không còn vừa và sẽ không được gửi.</numerusform>
        </translation>
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
    <message>
        <source>New conversation</source>
        <translation>Hội thoại mới</translation>
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
    <message>
        <source>Choose at least one assistant to ask.</source>
        <translation>Hãy chọn ít nhất một trợ lý để hỏi.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>The earlier conversation could not be summarised, so the question was not sent. Continue to send it without what does not fit.</source>
        <translation>Không tóm tắt được phần trò chuyện trước, nên câu hỏi chưa được gửi. Bấm tiếp tục để gửi nó mà không có phần không vừa.</translation>
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
    <name>motcua::Enclosures</name>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
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
    <name>motcua::FindModelsPage</name>
    <message>
        <source>Looking for models</source>
        <translation>Đang tìm mô hình</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>&amp;Dùng mô hình này</translation>
    </message>
    <message>
        <source>No model file was found in the folders below. Download one (its name ends in .gguf), or add the folder it lies in.</source>
        <translation>Không tìm thấy tệp mô hình nào trong các thư mục dưới đây. Hãy tải về một tệp (tên kết thúc bằng .gguf), hoặc thêm thư mục chứa nó.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n mô hình</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n tệp hỏng</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory free</source>
        <translation>còn trống %1 bộ nhớ</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Mô hình trên máy này</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Chọn &amp;tệp…</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Lọc mô hình</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Tệp mô hình</translation>
    </message>
</context>
<context>
    <name>motcua::FolderList</name>
    <message>
        <source>%1 (usual place)</source>
        <translation>%1 (nơi thường dùng)</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Folders with models</source>
        <translation>Thư mục có mô hình</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>&amp;Thêm thư mục…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Bỏ</translation>
    </message>
</context>
<context>
    <name>motcua::KeyField</name>
    <message>
        <source>Where the key is</source>
        <translation>Khóa ở đâu</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Không có khóa</translation>
    </message>
    <message>
        <source>In the system&apos;s keychain</source>
        <translation>Trong kho khóa hệ thống</translation>
    </message>
    <message>
        <source>In an environment variable</source>
        <translation>Trong một biến môi trường</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>A key is kept in the system&apos;s keychain</source>
        <translation>Có một khóa được giữ trong kho khóa hệ thống</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain</source>
        <translation>Giữ trong kho khóa hệ thống</translation>
    </message>
    <message>
        <source>Name of the environment variable</source>
        <translation>Tên biến môi trường</translation>
    </message>
</context>
<context>
    <name>motcua::Keyring</name>
    <message>
        <source>The system&apos;s keychain is locked or refused access. Unlock it and try again.</source>
        <translation>Kho khóa hệ thống đang khóa hoặc từ chối. Hãy mở khóa rồi thử lại.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer. Enter the key again, or name an environment variable that holds it.</source>
        <translation>Kho khóa hệ thống không trả lời. Hãy nhập lại khóa, hoặc nêu một biến môi trường giữ khóa.</translation>
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
    <name>motcua::LlamaNotice</name>
    <message>
        <source>Install it with “winget install llama.cpp”, or take it from github.com/ggml-org/llama.cpp/releases.</source>
        <translation>Cài bằng “winget install llama.cpp”, hoặc lấy từ github.com/ggml-org/llama.cpp/releases.</translation>
    </message>
    <message>
        <source>Install it with “brew install llama.cpp”, or take it from github.com/ggml-org/llama.cpp/releases.</source>
        <translation>Cài bằng “brew install llama.cpp”, hoặc lấy từ github.com/ggml-org/llama.cpp/releases.</translation>
    </message>
    <message>
        <source>On Debian install it with “sudo apt install llama.cpp”; elsewhere take it from github.com/ggml-org/llama.cpp/releases.</source>
        <translation>Trên Debian cài bằng “sudo apt install llama.cpp”; nơi khác lấy từ github.com/ggml-org/llama.cpp/releases.</translation>
    </message>
    <message>
        <source>Model files need the program llama-server, and none was found.</source>
        <translation>Tệp mô hình cần chương trình llama-server, nhưng không tìm thấy.</translation>
    </message>
    <message>
        <source>Choose &amp;program…</source>
        <translation>Chọn &amp;chương trình…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Tìm lại</translation>
    </message>
</context>
<context>
    <name>motcua::LlamaServer</name>
    <message>
        <source>The argument %1 cannot be given to llama-server: Motcua sets it itself.</source>
        <translation>Không thể đưa tham số %1 cho llama-server: Motcua tự đặt nó.</translation>
    </message>
    <message>
        <source>llama-server is for this computer only: --host %1 is refused.</source>
        <translation>llama-server chỉ dành cho máy này: --host %1 bị từ chối.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>Không khởi động được %1: %2</translation>
    </message>
    <message>
        <source>llama-server was started, but does not answer.</source>
        <translation>llama-server đã khởi động nhưng không trả lời.</translation>
    </message>
    <message>
        <source>llama-server did not get %1 loaded within %2 minutes.</source>
        <translation>llama-server không nạp xong %1 trong %2 phút.</translation>
    </message>
    <message>
        <source>Another program answers where llama-server was started.</source>
        <translation>Một chương trình khác trả lời ở nơi llama-server được khởi động.</translation>
    </message>
    <message>
        <source>llama-server was stopped.</source>
        <translation>llama-server đã dừng.</translation>
    </message>
    <message>
        <source>There is no llama-server on this computer: install llama.cpp, or choose where it is.</source>
        <translation>Không có llama-server trên máy này: hãy cài llama.cpp, hoặc chọn nơi của nó.</translation>
    </message>
    <message>
        <source>There is no program %1: choose where llama-server is.</source>
        <translation>Không có chương trình %1: hãy chọn nơi của llama-server.</translation>
    </message>
    <message>
        <source>%1 is no program that can be run.</source>
        <translation>%1 không phải chương trình chạy được.</translation>
    </message>
    <message>
        <source>Starting llama-server…</source>
        <translation>Đang khởi động llama-server…</translation>
    </message>
    <message>
        <source>Loading the model: %1 %</source>
        <translation>Đang nạp mô hình: %1 %</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Đang nạp mô hình…</translation>
    </message>
    <message>
        <source>llama-server crashed and is started again…</source>
        <translation>llama-server bị sập và đang được khởi động lại…</translation>
    </message>
    <message>
        <source>There is not enough memory for %1: choose a smaller model or a shorter context.</source>
        <translation>Không đủ bộ nhớ cho %1: hãy chọn mô hình nhỏ hơn hoặc ngữ cảnh ngắn hơn.</translation>
    </message>
    <message>
        <source>The system ended llama-server, most likely because memory ran out: choose a model smaller than %1 or a shorter context.</source>
        <translation>Hệ thống đã kết thúc llama-server, có lẽ vì hết bộ nhớ: hãy chọn mô hình nhỏ hơn %1 hoặc ngữ cảnh ngắn hơn.</translation>
    </message>
    <message>
        <source>llama-server crashed (signal %1).</source>
        <translation>llama-server bị sập (tín hiệu %1).</translation>
    </message>
    <message>
        <source>llama-server crashed while it loaded %1 (signal %2).</source>
        <translation>llama-server bị sập khi nạp %1 (tín hiệu %2).</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>mã kết thúc %1</translation>
    </message>
    <message>
        <source>llama-server cannot run on this computer: %1</source>
        <translation>llama-server không chạy được trên máy này: %1</translation>
    </message>
    <message>
        <source>This llama-server does not know the argument %1.</source>
        <translation>llama-server này không biết tham số %1.</translation>
    </message>
    <message>
        <source>llama-server cannot load %1: %2</source>
        <translation>llama-server không nạp được %1: %2</translation>
    </message>
    <message>
        <source>llama-server ended by itself: %1</source>
        <translation>llama-server tự kết thúc: %1</translation>
    </message>
    <message>
        <source>llama-server found no free port on this computer.</source>
        <translation>llama-server không tìm được cổng trống trên máy này.</translation>
    </message>
</context>
<context>
    <name>motcua::LogView</name>
    <message>
        <source>Log of llama-server</source>
        <translation>Nhật ký của llama-server</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Chưa viết gì.</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Chép nhật ký</translation>
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
    <message numerus="yes">
        <source>Messages wait to be sent in %n conversation(s).</source>
        <translation>
            <numerusform>Có tin nhắn đang chờ gửi trong %n cuộc trò chuyện.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
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
    <name>motcua::ModelContextFinder</name>
    <message>
        <source>This model takes no pictures. Send the question without the picture, or choose a model that takes them.</source>
        <translation>Mô hình này không nhận ảnh. Hãy gửi câu hỏi không kèm ảnh, hoặc chọn mô hình nhận ảnh.</translation>
    </message>
</context>
<context>
    <name>motcua::ModelDetails</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Kiến trúc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích thước</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Số tầng</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Lượng tử hóa</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Ngữ cảnh</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>it takes pictures</source>
        <translation>nhận ảnh</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>chỉ văn bản</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Khuôn trò chuyện</translation>
    </message>
    <message>
        <source>none in the file</source>
        <translation>không có trong tệp</translation>
    </message>
    <message>
        <source>The file has none; llama-server takes its usual one.</source>
        <translation>Tệp không có; llama-server dùng khuôn thường lệ của nó.</translation>
    </message>
</context>
<context>
    <name>motcua::ModelFileModel</name>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích thước</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Lượng tử hóa</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Ngữ cảnh</translation>
    </message>
    <message>
        <source>Will it fit?</source>
        <translation>Có vừa không?</translation>
    </message>
</context>
<context>
    <name>motcua::ModelFinder</name>
    <message>
        <source>%1 is no program that can be run.</source>
        <translation>%1 không phải chương trình chạy được.</translation>
    </message>
</context>
<context>
    <name>motcua::ModelPage</name>
    <message>
        <source>Stopped</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Đang nạp</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Hỏng</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Dừng</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>&amp;Khởi động</translation>
    </message>
    <message>
        <source>Takes the model out of memory</source>
        <translation>Đưa mô hình ra khỏi bộ nhớ</translation>
    </message>
    <message>
        <source>Loads the model now; else the first question does</source>
        <translation>Nạp mô hình ngay; nếu không thì câu hỏi đầu tiên sẽ nạp</translation>
    </message>
    <message>
        <source>llama-server ended by itself. Its log below says why.</source>
        <translation>llama-server tự kết thúc. Nhật ký bên dưới cho biết vì sao.</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Đang nạp mô hình…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Tệp mô hình</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Hiện trong &amp;thư mục</translation>
    </message>
</context>
<context>
    <name>motcua::ModelReply</name>
    <message>
        <source>The conversation is %1 tokens too long for the model&apos;s context of %2 tokens, and nothing of it is to be left out.</source>
        <translation>Cuộc trò chuyện dài hơn ngữ cảnh %2 token của mô hình %1 token, và không được bỏ phần nào.</translation>
    </message>
    <message>
        <source>The question is %1 tokens too long for the model&apos;s context of %2 tokens.</source>
        <translation>Câu hỏi dài hơn ngữ cảnh %2 token của mô hình %1 token.</translation>
    </message>
    <message>
        <source>Shorten it, choose fewer sources, let older messages be left out, or give the model a larger context.</source>
        <translation>Hãy rút ngắn, chọn ít nguồn hơn, cho bỏ các tin nhắn cũ, hoặc cho mô hình ngữ cảnh lớn hơn.</translation>
    </message>
    <message>
        <source>Shorten it, enclose less, or give the model a larger context.</source>
        <translation>Hãy rút ngắn, kèm ít hơn, hoặc cho mô hình ngữ cảnh lớn hơn.</translation>
    </message>
    <message>
        <source>The answer was stopped.</source>
        <translation>Câu trả lời đã dừng.</translation>
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
    <name>motcua::PermissionCard</name>
    <message>
        <source>%1 wants to run with these arguments. It may change something.</source>
        <translation>%1 muốn chạy với các tham số này. Nó có thể thay đổi điều gì đó.</translation>
    </message>
    <message>
        <source>&amp;Allow once</source>
        <translation>Cho phép &amp;một lần</translation>
    </message>
    <message>
        <source>Allow al&amp;ways</source>
        <translation>&amp;Luôn cho phép</translation>
    </message>
    <message>
        <source>Never ask about %1 again</source>
        <translation>Không hỏi lại về %1</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>&amp;Từ chối</translation>
    </message>
    <message>
        <source>May %1 run?</source>
        <translation>Cho %1 chạy?</translation>
    </message>
</context>
<context>
    <name>motcua::PersonaPage</name>
    <message>
        <source>New persona</source>
        <translation>Vai mới</translation>
    </message>
    <message>
        <source>Quote (built in, no model)</source>
        <translation>Quote (có sẵn, không cần mô hình)</translation>
    </message>
    <message>
        <source>A server that was removed</source>
        <translation>Một máy chủ đã bị bỏ</translation>
    </message>
    <message>
        <source>The server of this persona was removed. Choose another one.</source>
        <translation>Máy chủ của vai này đã bị bỏ. Hãy chọn máy chủ khác.</translation>
    </message>
    <message>
        <source>Quote answers from the library and needs no system prompt.</source>
        <translation>Quote trả lời từ thư viện và không cần lời nhắc hệ thống.</translation>
    </message>
    <message numerus="yes">
        <source>%n set</source>
        <comment>parameters</comment>
        <translation>
            <numerusform>đã đặt %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>🙂 or AB</source>
        <comment>one emoji or two letters</comment>
        <translation>🙂 hoặc AB</translation>
    </message>
    <message>
        <source>One emoji, or up to two letters</source>
        <translation>Một biểu tượng, hoặc nhiều nhất hai chữ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Plain language clerk</source>
        <translation>Cán bộ nói dễ hiểu</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Lời nhắc hệ thống</translation>
    </message>
    <message>
        <source>Who it is and how it should answer. It is given to the model before each conversation.</source>
        <translation>Nó là ai và nên trả lời thế nào. Được đưa cho mô hình trước mỗi cuộc trò chuyện.</translation>
    </message>
    <message>
        <source>Who computes</source>
        <translation>Ai tính toán</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>The server&apos;s own choice</source>
        <translation>Máy chủ tự chọn</translation>
    </message>
    <message>
        <source>&amp;Fetch the list</source>
        <translation>&amp;Lấy danh sách</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
</context>
<context>
    <name>motcua::ProfilePage</name>
    <message>
        <source>&amp;Chat with it</source>
        <translation>&amp;Trò chuyện với nó</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Nhân đôi</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Xuất…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Bỏ</translation>
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
    <name>motcua::PromptPage</name>
    <message>
        <source>New prompt</source>
        <translation>Câu nhắc mới</translation>
    </message>
    <message>
        <source>Leave out the “/”: it is typed before the name.</source>
        <translation>Đừng viết “/”: nó được gõ trước tên.</translation>
    </message>
    <message>
        <source>The word typed after “/” in the message box.</source>
        <translation>Từ gõ sau “/” trong ô tin nhắn.</translation>
    </message>
    <message>
        <source>Type /%1 in the message box to insert it.</source>
        <translation>Gõ /%1 trong ô tin nhắn để chèn.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>de-hieu</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Put this in plain words for a citizen: {{selection}}</source>
        <translation>Viết lại điều này cho người dân dễ hiểu: {{selection}}</translation>
    </message>
</context>
<context>
    <name>motcua::PromptPopup</name>
    <message>
        <source>Prompts</source>
        <translation>Câu nhắc</translation>
    </message>
    <message>
        <source>There are no prompts yet. They are made where assistants are managed.</source>
        <translation>Chưa có câu nhắc nào. Chúng được viết ở nơi quản lý trợ lý.</translation>
    </message>
</context>
<context>
    <name>motcua::PromptPreview</name>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>The prompt as it will be inserted</source>
        <translation>Câu nhắc như khi được chèn</translation>
    </message>
    <message>
        <source>‹the selected text›</source>
        <translation>‹phần văn bản được chọn›</translation>
    </message>
    <message>
        <source>‹the clipboard›</source>
        <translation>‹bảng tạm›</translation>
    </message>
</context>
<context>
    <name>motcua::QueueStrip</name>
    <message numerus="yes">
        <source>%n message(s) wait(s) for the answer to end</source>
        <translation>
            <numerusform>%n tin nhắn chờ câu trả lời xong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>còn %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Change this message: %1</source>
        <translation>Sửa tin nhắn này: %1</translation>
    </message>
    <message>
        <source>Change this message</source>
        <translation>Sửa tin nhắn này</translation>
    </message>
    <message>
        <source>Do not send this message: %1</source>
        <translation>Không gửi tin nhắn này: %1</translation>
    </message>
    <message>
        <source>Do not send this message</source>
        <translation>Không gửi tin nhắn này</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait(s) to be sent</source>
        <translation>
            <numerusform>%n tin nhắn chờ được gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
</context>
<context>
    <name>motcua::QuotePage</name>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>có sẵn</translation>
    </message>
    <message>
        <source>Quote needs no model and no network. It looks for the answer in your library and gives it in the words of your documents, each quotation with its page and line.

It invents nothing: when the library does not hold the answer, it says so.</source>
        <translation>Quote không cần mô hình và không cần mạng. Nó tìm câu trả lời trong thư viện của bạn và đưa ra bằng chính lời của tài liệu, mỗi trích dẫn có trang và dòng.

Nó không bịa điều gì: khi thư viện không có câu trả lời, nó nói như vậy.</translation>
    </message>
    <message>
        <source>&amp;Chat with it</source>
        <translation>&amp;Trò chuyện với nó</translation>
    </message>
    <message>
        <source>Open the &amp;library</source>
        <translation>Mở &amp;thư viện</translation>
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
    <name>motcua::RpcProcess</name>
    <message>
        <source>“%1” cannot be started: there is no program “%2” on this computer.</source>
        <translation>Không khởi động được “%1”: trên máy này không có chương trình “%2”.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” did not answer within %n second(s).</source>
        <translation>
            <numerusform>“%1” không trả lời trong %n giây.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::SaveBar</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Save (%1)</source>
        <translation>Lưu (%1)</translation>
    </message>
    <message>
        <source>Your data can only be read now, so this cannot be saved.</source>
        <translation>Hiện chỉ đọc được dữ liệu của bạn, nên không lưu được.</translation>
    </message>
    <message>
        <source>Not saved yet. You may go elsewhere and come back.</source>
        <translation>Chưa lưu. Bạn có thể đi nơi khác rồi quay lại.</translation>
    </message>
    <message>
        <source>Changed, not saved. You may go elsewhere and come back.</source>
        <translation>Đã đổi, chưa lưu. Bạn có thể đi nơi khác rồi quay lại.</translation>
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
    <name>motcua::SentDialog</name>
    <message>
        <source>What was sent</source>
        <translation>Những gì đã gửi</translation>
    </message>
    <message>
        <source>What %1 was sent for this answer, as it left. Pictures are named, not shown; the key of a server never appears here.</source>
        <translation>Những gì %1 được gửi cho câu trả lời này, đúng như lúc đi. Ảnh được nêu tên, không hiện; khóa của máy chủ không bao giờ có ở đây.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Chép tất cả</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>motcua::ServerClient</name>
    <message>
        <source>%1 did not answer within %2 seconds.</source>
        <translation>%1 không trả lời trong %2 giây.</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Máy chủ không trả lời.</translation>
    </message>
</context>
<context>
    <name>motcua::ServerPage</name>
    <message>
        <source>New server</source>
        <translation>Máy chủ mới</translation>
    </message>
    <message>
        <source>%1 tokens of context</source>
        <translation>ngữ cảnh %1 token</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Đang hỏi máy chủ…</translation>
    </message>
    <message>
        <source>%1: on this computer, nothing you write leaves it.</source>
        <translation>%1: trên máy này, những gì bạn viết không rời khỏi máy.</translation>
    </message>
    <message>
        <source>%1: what you write goes to this server.</source>
        <translation>%1: những gì bạn viết được gửi đến máy chủ này.</translation>
    </message>
    <message>
        <source>%1: what you write goes to this server, not encrypted on the way.</source>
        <translation>%1: những gì bạn viết được gửi đến máy chủ này, trên đường không được mã hóa.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>How you want to call it</source>
        <translation>Bạn muốn gọi nó thế nào</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Any server that speaks like OpenAI&apos;s: llama.cpp, Ollama, LM Studio, vLLM, …</source>
        <translation>Bất kỳ máy chủ nào nói như của OpenAI: llama.cpp, Ollama, LM Studio, vLLM, …</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Servers on this computer mostly need none.</source>
        <translation>Máy chủ trên máy này phần lớn không cần khóa.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>The server&apos;s own choice</source>
        <translation>Máy chủ tự chọn</translation>
    </message>
    <message>
        <source>&amp;Fetch the list</source>
        <translation>&amp;Lấy danh sách</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Thử</translation>
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
    <name>motcua::SeveralDialog</name>
    <message>
        <source>Ask several</source>
        <translation>Hỏi nhiều trợ lý</translation>
    </message>
    <message>
        <source>Ask the next message of</source>
        <translation>Hỏi tin nhắn tới với</translation>
    </message>
    <message>
        <source>Ask only one</source>
        <translation>Chỉ hỏi một</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>Hỏi %1</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Hỏi</translation>
    </message>
    <message>
        <source>At most %1 at once.</source>
        <translation>Nhiều nhất %1 cùng lúc.</translation>
    </message>
    <message>
        <source>Their answers become branches, side by side.</source>
        <translation>Các câu trả lời thành những nhánh cạnh nhau.</translation>
    </message>
    <message>
        <source>Tick two or more.</source>
        <translation>Đánh dấu hai hoặc nhiều hơn.</translation>
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
    <name>motcua::SourcesSide</name>
    <message>
        <source>What was sent…</source>
        <translation>Những gì đã gửi…</translation>
    </message>
    <message>
        <source>The exact request this answer was made from</source>
        <translation>Yêu cầu chính xác đã cho ra câu trả lời này</translation>
    </message>
</context>
<context>
    <name>motcua::StartOptions</name>
    <message>
        <source>Context length</source>
        <translation>Độ dài ngữ cảnh</translation>
    </message>
    <message>
        <source>As the model was made</source>
        <translation>Như mô hình được tạo ra</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> token</translation>
    </message>
    <message>
        <source>The model was made for %1 tokens. A shorter context takes less memory.</source>
        <translation>Mô hình được tạo cho %1 token. Ngữ cảnh ngắn hơn dùng ít bộ nhớ hơn.</translation>
    </message>
    <message>
        <source>A shorter context takes less memory.</source>
        <translation>Ngữ cảnh ngắn hơn dùng ít bộ nhớ hơn.</translation>
    </message>
    <message>
        <source>Further arguments for llama-server</source>
        <translation>Tham số thêm cho llama-server</translation>
    </message>
    <message>
        <source>It always listens on this computer only, with a key of its own.</source>
        <translation>Nó luôn chỉ lắng nghe trên máy này, với khóa riêng.</translation>
    </message>
</context>
<context>
    <name>motcua::StartPage</name>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Dùng</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Đang tìm mô hình…</translation>
    </message>
    <message>
        <source>None was found in the usual folders. Download one (its name ends in .gguf), or say where it lies.</source>
        <translation>Không thấy mô hình nào trong các thư mục thường dùng. Hãy tải về một tệp (tên kết thúc bằng .gguf), hoặc cho biết nó ở đâu.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) found</source>
        <translation>
            <numerusform>tìm thấy %n mô hình</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;all…</source>
        <translation>Hiện &amp;tất cả…</translation>
    </message>
    <message>
        <source>Find &amp;models…</source>
        <translation>&amp;Tìm mô hình…</translation>
    </message>
    <message>
        <source>Asking at the usual ports of this computer…</source>
        <translation>Đang hỏi các cổng thường dùng của máy này…</translation>
    </message>
    <message>
        <source>No server answers at the usual ports of this computer (11434, 1234, 8080, 8000). Start one, or type its address.</source>
        <translation>Không máy chủ nào trả lời ở các cổng thường dùng của máy này (11434, 1234, 8080, 8000). Hãy khởi động một máy chủ, hoặc gõ địa chỉ của nó.</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) found</source>
        <translation>
            <numerusform>tìm thấy %n máy chủ</numerusform>
        </translation>
    </message>
    <message>
        <source>Who should answer?</source>
        <translation>Ai nên trả lời?</translation>
    </message>
    <message>
        <source>Choose one way to begin; the others stay open. Whatever you choose, your conversations are kept on this computer.</source>
        <translation>Chọn một cách để bắt đầu; các cách khác vẫn còn đó. Chọn cách nào thì các cuộc trò chuyện cũng được giữ trên máy này.</translation>
    </message>
    <message>
        <source>A model file on this computer</source>
        <translation>Một tệp mô hình trên máy này</translation>
    </message>
    <message>
        <source>Private and offline: Motcua runs the model with llama-server and stops it when it is idle.</source>
        <translation>Riêng tư và không cần mạng: Motcua chạy mô hình bằng llama-server và dừng nó khi rảnh.</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Một máy chủ</translation>
    </message>
    <message>
        <source>Ollama, LM Studio, llama.cpp, vLLM, or any other that speaks like OpenAI&apos;s, here or elsewhere.</source>
        <translation>Ollama, LM Studio, llama.cpp, vLLM, hoặc bất kỳ máy chủ nào nói như của OpenAI, ở đây hay nơi khác.</translation>
    </message>
    <message>
        <source>Without a model</source>
        <translation>Không cần mô hình</translation>
    </message>
    <message>
        <source>Quote answers with sentences from your own documents, each with its page and line. It needs nothing but a library.</source>
        <translation>Quote trả lời bằng các câu trong tài liệu của chính bạn, mỗi câu có trang và dòng. Nó chỉ cần một thư viện.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Chọn &amp;tệp…</translation>
    </message>
    <message>
        <source>&amp;Look for servers on this computer</source>
        <translation>&amp;Tìm máy chủ trên máy này</translation>
    </message>
    <message>
        <source>or an address: localhost:8080</source>
        <translation>hoặc một địa chỉ: localhost:8080</translation>
    </message>
    <message>
        <source>Address of a server</source>
        <translation>Địa chỉ máy chủ</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>T&amp;hêm</translation>
    </message>
    <message>
        <source>Chat with &amp;Quote</source>
        <translation>Trò chuyện với &amp;Quote</translation>
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
    <message>
        <source>Answers come from %1</source>
        <translation>Câu trả lời đến từ %1</translation>
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
    <name>motcua::ToolLoop</name>
    <message>
        <source>Too many calls at once: this one was not made.</source>
        <translation>Quá nhiều lời gọi cùng lúc: lời gọi này không được thực hiện.</translation>
    </message>
    <message>
        <source>There is no tool named “%1”.</source>
        <translation>Không có công cụ tên “%1”.</translation>
    </message>
    <message>
        <source>This call was not allowed.</source>
        <translation>Lời gọi này không được cho phép.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
</context>
<context>
    <name>motcua::ToolServerPage</name>
    <message>
        <source>New tool server</source>
        <translation>Máy chủ công cụ mới</translation>
    </message>
    <message>
        <source>Save it first</source>
        <translation>Hãy lưu trước</translation>
    </message>
    <message>
        <source>Starting the program…</source>
        <translation>Đang khởi động chương trình…</translation>
    </message>
    <message>
        <source>It started and offers no tools.</source>
        <translation>Nó đã khởi động và không có công cụ nào.</translation>
    </message>
    <message numerus="yes">
        <source>It offers %n tool(s).</source>
        <translation>
            <numerusform>Nó có %n công cụ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>It speaks the Model Context Protocol on its standard input and output. It may do whatever you may do: choose only what you trust.</source>
        <translation>Nó nói Model Context Protocol trên đầu vào và đầu ra chuẩn. Nó được làm mọi điều bạn được làm: chỉ chọn thứ bạn tin.</translation>
    </message>
    <message>
        <source>Choose &amp;program…</source>
        <translation>Chọn &amp;chương trình…</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>One per line, given as they are, never through a shell.</source>
        <translation>Mỗi dòng một tham số, đưa vào nguyên văn, không bao giờ qua trình bao lệnh.</translation>
    </message>
    <message>
        <source>Offer its tools to models</source>
        <translation>Đưa các công cụ của nó cho mô hình</translation>
    </message>
    <message>
        <source>Show its &amp;tools</source>
        <translation>Hiện các &amp;công cụ</translation>
    </message>
    <message>
        <source>Checked ones may run without asking you each time:</source>
        <translation>Những công cụ được đánh dấu chạy mà không hỏi bạn mỗi lần:</translation>
    </message>
    <message>
        <source>Tools that may run without asking</source>
        <translation>Công cụ được chạy mà không hỏi</translation>
    </message>
    <message>
        <source>%1 (has changed since you allowed it)</source>
        <translation>%1 (đã thay đổi từ khi bạn cho phép)</translation>
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
    <message>
        <source>The attachments are too large for one file; export each conversation to a file of its own.</source>
        <translation>Các tệp đính kèm quá lớn cho một tệp; hãy xuất mỗi cuộc trò chuyện vào một tệp riêng.</translation>
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
    <name>motcua::VariableDialog</name>
    <message>
        <source>What it becomes</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Điền vào</translation>
    </message>
</context>
<context>
    <name>motcua::VariablesRow</name>
    <message>
        <source>topic</source>
        <comment>name of a variable</comment>
        <translation>chủ đề</translation>
    </message>
    <message>
        <source>tone</source>
        <comment>name of a variable</comment>
        <translation>giọng</translation>
    </message>
    <message>
        <source>formal, friendly</source>
        <comment>choices of a variable</comment>
        <translation>trang trọng, thân mật</translation>
    </message>
    <message>
        <source>day</source>
        <comment>name of a variable</comment>
        <translation>ngày</translation>
    </message>
    <message>
        <source>A &amp;text that is asked for</source>
        <translation>Một &amp;văn bản được hỏi</translation>
    </message>
    <message>
        <source>A &amp;choice</source>
        <translation>Một &amp;lựa chọn</translation>
    </message>
    <message>
        <source>A &amp;date that is asked for</source>
        <translation>Một &amp;ngày được hỏi</translation>
    </message>
    <message>
        <source>T&amp;oday&apos;s date</source>
        <translation>Ngày &amp;hôm nay</translation>
    </message>
    <message>
        <source>The &amp;selected text</source>
        <translation>&amp;Phần văn bản được chọn</translation>
    </message>
    <message>
        <source>The c&amp;lipboard</source>
        <translation>&amp;Bảng tạm</translation>
    </message>
    <message>
        <source>&amp;Insert a variable</source>
        <translation>&amp;Chèn một biến</translation>
    </message>
    <message>
        <source>Variables of the text</source>
        <translation>Các biến của văn bản</translation>
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
    <message>
        <source>Ask %1</source>
        <translation>Hỏi %1</translation>
    </message>
    <message>
        <source>Write a message below.
When the library holds something about it, the answer quotes it.</source>
        <translation>Viết tin nhắn ở bên dưới.
Nếu thư viện có điều liên quan, câu trả lời sẽ trích dẫn.</translation>
    </message>
    <message>
        <source>Chat with a &amp;model…</source>
        <translation>Trò chuyện với &amp;mô hình…</translation>
    </message>
    <message>
        <source>Chat with a model</source>
        <translation>Trò chuyện với mô hình</translation>
    </message>
</context>
</TS>
