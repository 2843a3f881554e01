package io.github.meritpool.formats;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.problem.Severity;

/** What can be wrong with a file: {@code file.*} for any, {@code json.*} for JSON, {@code csv.*} for CSV. */
public enum FormatsProblem implements ProblemKind {
    /** There is no such file. */
    FILE_MISSING(
            "file.missing",
            "The file '{file}' must exist, but there is none.",
            "文件“{file}”必须存在，但找不到。",
            "Check the name and the folder; a file of this name is looked for in '{folder}'.",
            "请核对文件名和文件夹；程序在“{folder}”中寻找该文件。"),
    /** The file is there but cannot be read. */
    FILE_UNREADABLE(
            "file.unreadable",
            "The file '{file}' cannot be read: {reason}.",
            "无法读取文件“{file}”：{reason}。",
            "Check that it is a plain file, that you may read it, and that no other program holds it.",
            "请确认它是普通文件、您有读取权限，且没有被其他程序占用。"),
    /** The file cannot be written. */
    FILE_UNWRITABLE(
            "file.unwritable",
            "The file '{file}' cannot be written: {reason}. No output file was changed.",
            "无法写入文件“{file}”：{reason}。所有输出文件均未改动。",
            "Check that the folder exists or can be made, that you may write there, and that the disk has room.",
            "请确认文件夹存在或可以新建、您有写入权限，且磁盘有剩余空间。"),
    /** The file is longer than the limit. */
    FILE_TOO_LONG(
            "file.tooLong",
            "The file '{file}' has more than {limit} bytes, the limit '{option}'.",
            "文件“{file}”超过 {limit} 字节，即限值“{option}”。",
            "Check that it is the right file; if it is, raise the limit '{option}'.",
            "请确认文件没有选错；如果没有，请提高限值“{option}”。"),
    /** The bytes are not UTF-8. */
    FILE_NOT_UTF8(
            "file.notUtf8",
            "The file '{file}' must be text in UTF-8, but the byte {byte} on line {line} is not.",
            "文件“{file}”必须是 UTF-8 编码的文本，但第 {line} 行的字节 {byte} 不是。",
            "Save it again as UTF-8 (in a spreadsheet: 'CSV UTF-8'); files in GBK or UTF-16 cannot be read.",
            "请另存为 UTF-8 编码（电子表格中选“CSV UTF-8”）；GBK、UTF-16 编码的文件无法读取。"),
    /** More problems than are listed. */
    FILE_MORE_PROBLEMS(
            "file.moreProblems",
            "The file '{file}' has {count} more problems than the {limit} listed, the limit 'maxProblems'.",
            "除已列出的 {limit} 个问题（限值“maxProblems”）外，文件“{file}”还有 {count} 个问题。",
            "Mend those listed first: many often have one cause. Raise the limit 'maxProblems' to see all.",
            "请先处理已列出的问题：许多问题往往出于同一原因。要查看全部，请提高限值“maxProblems”。"),

    /** There is nothing in the document. */
    JSON_EMPTY(
            "json.empty",
            "The document must hold a JSON value, but it is empty.",
            "文档中必须有 JSON 内容，但它是空的。",
            "Check that the right file was saved; a document begins with '{'.",
            "请确认文件已正确保存；文档应以“{”开头。"),
    /** The document begins with a byte order mark: read all the same. */
    JSON_BYTE_ORDER_MARK(
            "json.byteOrderMark",
            "The document begins with a byte order mark, which JSON does not provide for; it was skipped.",
            "文档以字节顺序标记（BOM）开头，JSON 标准中没有它；已跳过。",
            "Save the file as 'UTF-8' rather than 'UTF-8 with BOM', since other programs may refuse it.",
            "请另存为“UTF-8”而不是“带 BOM 的 UTF-8”，否则其他程序可能拒绝读取。",
            Severity.WARNING),
    /** The document ends before it is complete. */
    JSON_TRUNCATED(
            "json.truncated",
            "The document ends on line {line} before it is complete.",
            "文档在第 {line} 行中断，内容不完整。",
            "Close every '{', '[' and '\"'; if the file was sent or copied, fetch it again.",
            "请补全每个“{”“[”和双引号；如果文件是传输或复制来的，请重新获取。"),
    /** A character stands where JSON allows none such. */
    JSON_SYNTAX(
            "json.syntax",
            "JSON does not allow {found} at this place, character {character} of line {line}; what follows was not"
                    + " checked.",
            "JSON 不允许在此处（第 {line} 行第 {character} 个字符）出现 {found}；此后的内容未检查。",
            "Look there and just before it for a missing comma, colon, bracket or double quote.",
            "请查看此处及其前面，是否缺少逗号、冒号、括号或双引号。"),
    /** A full-width sign stands where JSON needs the half-width one. */
    JSON_FULL_WIDTH(
            "json.fullWidth",
            "The full-width sign '{found}' stands at character {character} of line {line}, where JSON needs '{expected}';"
                    + " what follows was not checked.",
            "第 {line} 行第 {character} 个字符是全角符号“{found}”，而 JSON 要求半角的“{expected}”；此后的内容未检查。",
            "Write '{expected}' instead; within double quotes full-width signs may stay.",
            "请改为“{expected}”；双引号之内的文字可以保留全角符号。"),
    /** A comment: JSON has none. */
    JSON_COMMENT(
            "json.comment",
            "A comment stands at character {character} of line {line}, but JSON has no comments; what follows was not"
                    + " checked.",
            "第 {line} 行第 {character} 个字符处有注释，但 JSON 没有注释；此后的内容未检查。",
            "Remove the comment, or put its words into a label.",
            "请删去注释，或者把说明写入标签。"),
    /** A comma with nothing after it. */
    JSON_TRAILING_COMMA(
            "json.trailingComma",
            "A comma stands before the closing '{close}' on line {line}, with nothing between them.",
            "第 {line} 行的“{close}”之前有一个多余的逗号，两者之间没有内容。",
            "Remove the comma, or add what was to follow it.",
            "请删去逗号，或者补上其后的内容。"),
    /** Something follows the end of the document. */
    JSON_TRAILING_TEXT(
            "json.trailingText",
            "The document is complete, but more text follows on line {line}.",
            "文档已经结束，但第 {line} 行还有多余的内容。",
            "Remove what follows the last closing bracket; a file holds one document.",
            "请删去最后一个括号之后的内容；一个文件只含一个文档。"),
    /** One field twice in one object. */
    JSON_DUPLICATE_FIELD(
            "json.duplicateField",
            "The field '{field}' may stand once in an object, but stands on line {first} and again on line {line}.",
            "同一对象中字段“{field}”只能出现一次，但它出现在第 {first} 行，又出现在第 {line} 行。",
            "Keep the one that is meant and remove the other.",
            "请保留需要的一个，删去另一个。"),
    /** A null. */
    JSON_NULL(
            "json.null",
            "The value is null, but a blank is not a value here.",
            "值为 null，但这里不允许以空白作为值。",
            "Leave the field out if it does not apply, or write its value.",
            "如果不适用，请删去该字段；否则请填写值。"),
    /** NaN or an infinity. */
    JSON_NOT_A_NUMBER(
            "json.notANumber",
            "The value '{value}' is not a decimal number.",
            "值“{value}”不是十进制数。",
            "Write the number in digits, such as 0.5.",
            "请用数字书写，例如 0.5。"),
    /** A number not written as JSON writes numbers. */
    JSON_NUMBER_FORM(
            "json.numberForm",
            "The number '{value}' is not written as JSON writes numbers.",
            "数“{value}”的写法不符合 JSON 的要求。",
            "Write digits on both sides of the point, without a plus sign and without leading zeros, such as 0.5.",
            "小数点两侧都要有数字，不写正号，不写多余的前导零，例如 0.5。"),
    /** A number longer than the limit. */
    JSON_TOO_MANY_DIGITS(
            "json.tooManyDigits",
            "The number '{value}' has more than {limit} digits, the limit 'maxDigits'.",
            "数“{value}”超过 {limit} 位，即限值“maxDigits”。",
            "Shorten it, or raise the limit 'maxDigits' if it is meant.",
            "请缩短该数；如果确实需要，请提高限值“maxDigits”。"),
    /** A text or a field's name longer than the limit. */
    JSON_TEXT_TOO_LONG(
            "json.textTooLong",
            "The text that begins with '{value}' has {length} characters, more than {limit}, the limit 'maxTextLength'.",
            "以“{value}”开头的文字有 {length} 个字符，超过 {limit}，即限值“maxTextLength”。",
            "Shorten it, or raise the limit 'maxTextLength' if it is meant.",
            "请缩短文字；如果确实需要，请提高限值“maxTextLength”。"),
    /** Objects and lists nested more deeply than the limit. */
    JSON_TOO_DEEP(
            "json.tooDeep",
            "Objects and lists are nested more than {limit} deep, the limit 'maxNesting'; what lies deeper was not"
                    + " checked.",
            "对象和列表的嵌套超过 {limit} 层，即限值“maxNesting”；更深的内容未检查。",
            "Nest less deeply, or raise the limit 'maxNesting' if it is meant.",
            "请减少嵌套；如果确实需要，请提高限值“maxNesting”。"),
    /** Half of a surrogate pair: no character, and not writable in UTF-8. */
    JSON_HALF_CHARACTER(
            "json.halfCharacter",
            "The text holds the code {code}, which is half of a character and cannot stand alone.",
            "文字中含有代码 {code}，它只是半个字符，不能单独出现。",
            "Write the character itself in UTF-8 instead of escapes.",
            "请直接以 UTF-8 书写该字符，不用转义。"),
    /** The document is no object. */
    JSON_NOT_AN_OBJECT(
            "json.notAnObject",
            "The document must be an object, but it is a {kind}.",
            "文档必须是对象，但它的类型是 {kind}。",
            "Begin it with '{' and end it with '}'.",
            "请以“{”开头，以“}”结尾。"),
    /** A node of an explanation without its value, or with two. */
    JSON_VALUE(
            "json.value",
            "One of number, flag, category and absent must say the value, but {stated} of them do.",
            "必须由 number、flag、category、absent 之一给出值，但这里给出了 {stated} 个。",
            "State exactly one; only a step may state none, if it is to be recomputed.",
            "请只给出一个；只有待重新计算的运算步骤可以不给。"),
    /** A step of an explanation that cannot be done. */
    JSON_STEP(
            "json.step",
            "The step '{step}' has a number that it cannot use.",
            "运算“{step}”中有它不能使用的数。",
            "Write numbers as 0.5 or 2/3; a step rounded to must be above 0, and edges of bands must rise.",
            "数的写法如 0.5 或 2/3；取整单位必须大于 0，分段界点必须递增。"),
    /** A step of an explanation with too few or too many operands. */
    JSON_OPERANDS(
            "json.operands",
            "The step '{step}' cannot have {count} operands.",
            "运算“{step}”不能有 {count} 个运算对象。",
            "Compare with an explanation that was written by this library.",
            "请与本程序库写出的说明对照。"),
    /** A reference to a part that does not stand before it. */
    JSON_UNKNOWN_SHARED(
            "json.unknownShared",
            "'{id}' must be the id of a part that stands before it in 'shared', but is not.",
            "“{id}”必须是 shared 中排在其前的某一部分的标识，但没有这样的部分。",
            "Compare with an explanation that was written by this library.",
            "请与本程序库写出的说明对照。"),
    /** Parts that refer to each other so often that the whole is too large. */
    JSON_TOO_MANY_STEPS(
            "json.tooManySteps",
            "Written out in full the figure would have more than {limit} steps and leaves.",
            "全部展开后，该数的步骤与叶子超过 {limit} 个。",
            "Compare with an explanation that was written by this library.",
            "请与本程序库写出的说明对照。"),
    /** Two entries of one id. */
    JSON_DUPLICATE_ID(
            "json.duplicateId",
            "The id '{id}' may stand once in this list, but stands again.",
            "标识“{id}”在此列表中只能出现一次，但重复出现。",
            "Remove the entry that is not meant.",
            "请删去多余的一项。"),

    /** A table without its file. */
    CSV_MISSING_FILE(
            "csv.missingFile",
            "The plan declares the table '{table}' ({en}), but the folder has no file '{file}'.",
            "方案声明了表“{table}”（{zhCN}），但文件夹中没有文件“{file}”。",
            "Add the file '{file}', with the header alone if there is nothing to record; upper and lower case count.",
            "请补上文件“{file}”；如果没有要记录的内容，只写表头即可；文件名区分大小写。"),
    /** A file that no table declares. */
    CSV_UNKNOWN_FILE(
            "csv.unknownFile",
            "The file '{file}' is in the folder, but the plan declares no table for it; its facts would not count.",
            "文件夹中有文件“{file}”，但方案没有声明对应的表；其中的事实不会计入。",
            "Correct its name if one of these is meant, or take it out of the folder: {files}.",
            "如果它应是以下文件之一，请更正文件名，否则请移出文件夹：{files}。"),
    /** No header. */
    CSV_EMPTY(
            "csv.empty",
            "The file '{file}' must begin with a header, but it is empty.",
            "文件“{file}”必须以表头开头，但它是空的。",
            "Write the names of the columns on the first line, with commas between them.",
            "请在第一行写出各列的名称，以逗号分隔。"),
    /** Columns not separated by commas. */
    CSV_SEPARATOR(
            "csv.separator",
            "The header '{header}' must have commas between its columns, but something else stands between them.",
            "表头“{header}”的各列之间必须用半角逗号分隔，但用了其他符号。",
            "Save the file again as CSV with commas, not with semicolons, tabs or full-width commas.",
            "请另存为以半角逗号分隔的 CSV，不用分号、制表符或全角逗号。"),
    /** A column of the table that the header lacks. */
    CSV_MISSING_COLUMN(
            "csv.missingColumn",
            "The header must name the column '{column}' ({en}), but does not.",
            "表头必须有列“{column}”（{zhCN}），但没有。",
            "Add the column; its header may be '{column}', '{en}' or '{zhCN}'.",
            "请补上该列；表头可写“{column}”“{zhCN}”或“{en}”。"),
    /** A header that no column of the table has. */
    CSV_UNKNOWN_COLUMN(
            "csv.unknownColumn",
            "The header names a column '{name}', which the plan does not declare; its facts would not count.",
            "表头中的列“{name}”在方案中没有声明；其中的事实不会计入。",
            "Correct the name or remove the column; the columns are {columns}, or their labels.",
            "请更正名称或删去该列；可用的列为 {columns} 或它们的标签。"),
    /** A header that could mean several columns. */
    CSV_AMBIGUOUS_COLUMN(
            "csv.ambiguousColumn",
            "The header '{name}' is the label of more than one column: {columns}.",
            "表头“{name}”是多个列共同的标签：{columns}。",
            "Write the column's id instead.",
            "请改写列的标识。"),
    /** Two headers of one column. */
    CSV_DUPLICATE_COLUMN(
            "csv.duplicateColumn",
            "The column '{column}' may stand once, but stands as '{first}' and again as '{second}'.",
            "列“{column}”只能出现一次，但先以“{first}”出现，又以“{second}”出现。",
            "Remove the one that is not meant.",
            "请删去不需要的一列。"),
    /** A column without a name. */
    CSV_BLANK_HEADER(
            "csv.blankHeader",
            "Column {position} has no name in the header.",
            "表头中第 {position} 列没有名称。",
            "Name the column, or remove it with its cells, also those that look empty.",
            "请写出该列的名称；或者删去整列，包括看似空白的单元格。"),
    /** A row with more or fewer cells than the header. */
    CSV_FIELD_COUNT(
            "csv.fieldCount",
            "The row has {count} cells, but the header has {expected}.",
            "该行有 {count} 个单元格，而表头有 {expected} 个。",
            "Add or remove commas; a cell that holds a comma needs double quotes around it.",
            "请增减逗号；含有逗号的单元格要用双引号括起来。"),
    /** A row of nothing but commas. */
    CSV_BLANK_ROW(
            "csv.blankRow",
            "The row has only blank cells.",
            "该行全是空白单元格。",
            "Remove the row, or fill in what is to be recorded.",
            "请删去该行，或者填入要记录的内容。"),
    /** A row that does not name its school. */
    CSV_BLANK_SCHOOL(
            "csv.blankSchool",
            "The row must name its school in the column '{column}', but does not.",
            "该行必须在“{column}”列写明学校，但没有写。",
            "Write the school's id.",
            "请写上学校的标识。"),
    /** A school after one that follows it. */
    CSV_SCHOOLS_UNSORTED(
            "csv.schoolsUnsorted",
            "Rows must rise by school, but a row of '{school}' stands after '{before}'.",
            "各行必须按学校升序排列，但“{school}”的一行排在“{before}”之后。",
            "Sort the file by the school's id, upper case before lower case: every row of a school in one place.",
            "请按学校标识对文件升序排序（大写字母在小写字母之前），使同一学校的各行相连。"),
    /** A quoted cell that is not closed. */
    CSV_UNCLOSED_QUOTE(
            "csv.unclosedQuote",
            "A cell of this row begins with a double quote that is never closed; what follows was not checked.",
            "该行有一个单元格以双引号开头，但没有结束的双引号；此后的内容未检查。",
            "Close the quote; a double quote within a quoted cell is written twice.",
            "请补上结束的双引号；引号内的双引号要写两个。"),
    /** A quoted cell with something after its quotes. */
    CSV_TEXT_AFTER_QUOTE(
            "csv.textAfterQuote",
            "A quoted cell of this row is followed by something else than a comma; what follows was not checked.",
            "该行有一个带引号的单元格，引号之后不是逗号；此后的内容未检查。",
            "Put the quotes around the whole cell; a double quote within a quoted cell is written twice.",
            "请用引号括住整个单元格；引号内的双引号要写两个。"),
    /** A cell that does not end. */
    CSV_ENDLESS_CELL(
            "csv.endlessCell",
            "A cell of this row is far longer than {limit} characters, the limit 'maxCellLength'; what follows was not"
                    + " checked.",
            "该行有一个单元格远超过 {limit} 个字符，即限值“maxCellLength”；此后的内容未检查。",
            "Check that every double quote is closed.",
            "请检查每个双引号是否都已结束。"),
    /** A cell longer than the limit. */
    CSV_CELL_TOO_LONG(
            "csv.cellTooLong",
            "The cell has {length} characters, more than {limit}, the limit 'maxCellLength'.",
            "单元格有 {length} 个字符，超过 {limit}，即限值“maxCellLength”。",
            "Shorten it, or raise the limit 'maxCellLength' if it is meant.",
            "请缩短内容；如果确实需要，请提高限值“maxCellLength”。"),
    /** More rows than the limit. */
    CSV_TOO_MANY_ROWS(
            "csv.tooManyRows",
            "The file '{file}' has more than {limit} rows, the limit 'maxRows'; what follows was not checked.",
            "文件“{file}”超过 {limit} 行，即限值“maxRows”；此后的内容未检查。",
            "Check that it is the right file; if it is, raise the limit 'maxRows'.",
            "请确认文件没有选错；如果没有，请提高限值“maxRows”。"),
    /** A line break within a cell. */
    CSV_LINE_BREAK(
            "csv.lineBreak",
            "The cell holds a line break, but ids, numbers and categories have none.",
            "单元格中有换行，但标识、数和类别中不能换行。",
            "Remove the line break; a double quote that is not closed also draws the next line into a cell.",
            "请删去换行；双引号没有结束时，下一行也会被并入单元格。"),
    /** An id that a spreadsheet would take for a formula. */
    CSV_FORMULA_ID(
            "csv.formulaId",
            "The id '{value}' begins with {sign}, so that a spreadsheet would take it for a formula.",
            "标识“{value}”以 {sign} 开头，电子表格会把它当作公式。",
            "Give an id that begins with a letter or a digit.",
            "请改用以字母或数字开头的标识。");

    private final String code;
    private final String sentence;
    private final String sentenceZhCn;
    private final String advice;
    private final String adviceZhCn;
    private final Severity severity;

    FormatsProblem(String code, String sentence, String sentenceZhCn, String advice, String adviceZhCn) {
        this(code, sentence, sentenceZhCn, advice, adviceZhCn, Severity.ERROR);
    }

    FormatsProblem(
            String code, String sentence, String sentenceZhCn, String advice, String adviceZhCn, Severity severity) {
        this.code = code;
        this.sentence = sentence;
        this.sentenceZhCn = sentenceZhCn;
        this.advice = advice;
        this.adviceZhCn = adviceZhCn;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Label sentence() {
        return Label.of(sentence, sentenceZhCn);
    }

    @Override
    public Label advice() {
        return Label.of(advice, adviceZhCn);
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
