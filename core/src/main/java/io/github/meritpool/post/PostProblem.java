package io.github.meritpool.post;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with posts, quotas and appointments. */
public enum PostProblem implements ProblemKind {
    /** Two posts of one id. Values: {@code post}. */
    DUPLICATE_POST(
            "duplicatePost",
            "The catalogue has more than one post '{post}'; an id stands for one post.",
            "目录中有多个岗位的标识为“{post}”；一个标识只能对应一个岗位。",
            "Give each post its own id.",
            "请为每个岗位使用各自的标识。"),
    /** A count below 0. Values: {@code what}, {@code value}. */
    NEGATIVE_NUMBER(
            "negativeNumber",
            "'{what}' is {value}, but must be 0 or more.",
            "“{what}”为 {value}，而必须不小于 0。",
            "Correct the number.",
            "请更正该数。"),
    /** Pupils for a post that are not above 0. Values: {@code ratio}. */
    RATIO_NOT_POSITIVE(
            "ratioNotPositive",
            "The quota gives one post to {ratio} pupils, but the number of pupils must be above 0.",
            "定额规定每 {ratio} 名学生设一个岗位，而学生数必须大于 0。",
            "State how many pupils there are to a post, such as 13.5.",
            "请写明每个岗位对应的学生数，例如 13.5。"),
    /** Bands of class counts that leave a gap or overlap. Values: {@code bands}. */
    BANDS_DO_NOT_RISE(
            "bandsDoNotRise",
            "The bands of class counts begin at {bands}, but the first must begin at 0 and each next one higher.",
            "班数分档的起点为 {bands}，而第一档必须从 0 开始，其后各档依次升高。",
            "Put the bands in order, and say from 0 classes on what small schools should have.",
            "请按顺序排列各档，并写明从 0 个班起的小规模学校应有的数目。"),
    /** An appointment to a post that is not there. Values: {@code staff}, {@code post}, {@code known}. */
    UNKNOWN_POST(
            "unknownPost",
            "{staff} is appointed to '{post}', but the catalogue has no such post; its posts are: {known}.",
            "{staff} 被聘到“{post}”，但目录中没有这个岗位；现有岗位：{known}。",
            "Correct the post, or add it to the catalogue.",
            "请更正岗位，或将其补入目录。"),
    /** An appointment that ends before it begins. Values: {@code staff}, {@code post}, {@code from}, {@code to}. */
    DATES_REVERSED(
            "datesReversed",
            "The appointment of {staff} to '{post}' runs from {from} to {to}, but its last day must not be before its first.",
            "{staff} 在“{post}”的聘任自 {from} 至 {to}，而最后一天不得早于第一天。",
            "Maybe the dates are the wrong way round.",
            "是否把起止日期写反了？"),
    /** A share that is none. Values: {@code staff}, {@code post}, {@code share}. */
    SHARE_OUT_OF_BOUNDS(
            "shareOutOfBounds",
            "The appointment of {staff} to '{post}' takes a share of {share}, but a share must be above 0 and at most 1.",
            "{staff} 在“{post}”的聘任份额为 {share}，而份额必须大于 0 且不超过 1。",
            "Write 1 for all of a person's time and 0.5 for half of it.",
            "全部工作时间请写 1，一半请写 0.5。"),
    /**
     * One person's appointments take more than the person has. Values: {@code staff}, {@code day}, {@code posts},
     * {@code share}.
     */
    MORE_THAN_FULL_TIME(
            "moreThanFullTime",
            "From {day} on, {staff} holds {posts} with {share} of a whole working time; together they must take at most 1.",
            "自 {day} 起，{staff} 同时任 {posts}，份额合计 {share}；合计不得超过 1。",
            "End one of the appointments the day before, or reduce a share.",
            "请使其中一项聘任在前一天结束，或减少份额。"),
    /** A quota that is none, or several at once. Values: {@code post}. */
    QUOTA_FORM(
            "quotaForm",
            "The quota of '{post}' must state exactly one of 'number', 'ratio' and 'bands'.",
            "岗位“{post}”的定额必须恰好写明 number、ratio、bands 之一。",
            "Write such as {\"bound\": \"exactly\", \"time\": \"fullTime\", \"number\": 1}.",
            "请写成例如 {\"bound\": \"exactly\", \"time\": \"fullTime\", \"number\": 1}。"),
    /** A post that an element names and the catalogue does not have. Values: {@code post}, {@code known}, {@code nearest}. */
    NO_SUCH_POST(
            "noSuchPost",
            "The catalogue has no post '{post}'; its posts are: {known}.",
            "目录中没有岗位“{post}”；现有岗位：{known}。",
            "Maybe '{nearest}' is meant; otherwise add the post to the catalogue.",
            "是否应为“{nearest}”？否则请将其补入目录。"),
    /** Appointments that nothing says how to find. Values: {@code element}. */
    NO_APPOINTMENTS(
            "noAppointments",
            "'{element}' goes by appointments, but the plan does not say which table holds them.",
            "“{element}”依据聘任，但方案未说明哪张表记录聘任。",
            "State 'appointments' in the section 'posts', with the table and its columns.",
            "请在 posts 一节写明 appointments，即其表和各列。"),
    /** A number of a post that is not the same for the whole school. Values: {@code post}, {@code field}. */
    NOT_ONE_NUMBER(
            "notOneNumber",
            "The post '{post}' needs one number for the whole school in '{field}', but what is named there differs from row to row or is none.",
            "岗位“{post}”的 {field} 须是全校同一的数，而所写的因行而异，或不是数。",
            "Name a parameter, or a statistic over a table such as the number of classes.",
            "请写参数，或某表的统计量，例如班级数。"),
    /** Posts that exclude each other. Values: {@code staff}, {@code post}, {@code other}, {@code day}. */
    HELD_TOGETHER(
            "heldTogether",
            "From {day} on, {staff} holds both '{post}' and '{other}', which nobody may hold together.",
            "自 {day} 起，{staff} 同时任“{post}”和“{other}”，而这两个岗位不得由同一人兼任。",
            "Appoint somebody else to one of them.",
            "请将其中一个岗位另聘他人。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    PostProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
        this.code = "post." + code;
        this.sentence = Label.of(en, zhCn);
        this.advice = Label.of(enAdvice, zhCnAdvice);
    }

    static void requireNotNegative(String what, Rational value) {
        if (value.signum() < 0) {
            throw new ProblemException(
                    Problem.of(NEGATIVE_NUMBER).with("what", what).with("value", value));
        }
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Label sentence() {
        return sentence;
    }

    @Override
    public Label advice() {
        return advice;
    }
}
