package io.github.meritpool.post;

import io.github.meritpool.problem.Label;

/**
 * What kind of work a post is: the division of a school's establishment (编制类别, BZLB of the Chinese education data
 * standard for primary and secondary schools). In Ed-Fi the StaffClassification is nearest.
 */
public enum PostCategory {
    /** Full-time teaching (专任教师). Ed-Fi: Teacher. */
    TEACHING("1", Label.of("teaching", "专任教师")),
    /** Leading and administering the school (行政人员). Ed-Fi: Principal, Assistant Principal. */
    MANAGEMENT("2", Label.of("management", "行政人员")),
    /**
     * Work that teaching rests on: laboratory, library, network (教辅人员). Ed-Fi: Librarian/Media Specialist and the
     * like.
     */
    TEACHING_SUPPORT("3", Label.of("teaching support", "教辅人员")),
    /** Services and logistics: kitchen, grounds, accounts (工勤人员). Ed-Fi: Operational Support. */
    WORKER("4", Label.of("services", "工勤人员")),
    /** Any other (其他). */
    OTHER("9", Label.of("other", "其他"));

    private final String code;
    private final Label label;

    PostCategory(String code, Label label) {
        this.code = code;
        this.label = label;
    }

    /**
     * The code of the category in the code table BZLB.
     *
     * @return one digit
     */
    public String code() {
        return code;
    }

    /**
     * The words for it.
     *
     * @return the label
     */
    public Label label() {
        return label;
    }
}
