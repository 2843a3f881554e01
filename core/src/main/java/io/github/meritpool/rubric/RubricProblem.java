package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.problem.Severity;

/** What can be wrong with a rubric. */
public enum RubricProblem implements ProblemKind {
    /** A rubric type that no provider has. */
    UNKNOWN_TYPE(
            "rubric.unknownType",
            "The rubric type '{type}' is not known; the types are: {known}.",
            "没有计分方式“{type}”；可用的计分方式有：{known}。",
            "Maybe '{nearest}' is meant; a vendor's type needs the vendor's jar.",
            "是否应为“{nearest}”？第三方的计分方式需要加入其程序包。"),
    /** Two providers of one name. */
    TWO_PROVIDERS(
            "rubric.twoProviders",
            "The rubric type '{type}' is provided by both {first} and {second}, but a name must mean one type.",
            "计分方式“{type}”由 {first} 和 {second} 同时提供，而一个名称只能指一种方式。",
            "Remove one of them, or let the vendor use a name of its own.",
            "请去掉其中一个，或由提供者另取名称。"),
    /** A provider for another version of the interface. Values: type, provider, spi, oldest, newest. */
    OTHER_SPI(
            "rubric.otherSpi",
            "The rubric type '{type}' of {provider} is written for version {spi} of the provider interface, but this library takes {oldest} to {newest}.",
            "{provider} 的计分方式“{type}”依据第 {spi} 版接口编写，而本程序库支持第 {oldest} 至 {newest} 版。",
            "Install a version of the vendor's jar that is made for this library.",
            "请安装适用于本程序库的第三方程序包版本。"),
    /** A vendor's type that a plan says it uses and that is not installed. */
    ABSENT_TYPE(
            "rubric.absentType",
            "The plan uses the rubric type '{type}' of {artifact}, which is not installed.",
            "方案使用 {artifact} 的计分方式“{type}”，而该程序包未安装。",
            "Put {artifact} on the class path or module path, or pass its provider in.",
            "请将 {artifact} 加入类路径或模块路径，或直接传入其提供者。"),
    /** A vendor's type in a later version than the one that is installed. */
    NEWER_TYPE(
            "rubric.newerType",
            "The plan is written for version {version} of the rubric type '{type}', but version {installed} of it is installed.",
            "方案依据计分方式“{type}”的第 {version} 版编写，而所安装的是第 {installed} 版。",
            "Install a later version of {artifact}.",
            "请安装 {artifact} 的更新版本。"),
    /** A vendor's type that a plan uses without saying so. */
    UNSTATED_TYPE(
            "rubric.unstatedType",
            "The plan uses the rubric type '{type}' of a vendor, but does not state its version.",
            "方案使用第三方的计分方式“{type}”，但未写明其版本。",
            "Add it to \"rubricTypes\", with \"version\": {version} and the artifact that has to be installed.",
            "请在 \"rubricTypes\" 中补充，写明 \"version\": {version} 和须安装的程序包。"),
    /** A level that stands twice in a rating. */
    LEVEL_TWICE(
            "rubric.levelTwice",
            "The rating '{rating}' has the level '{level}' twice.",
            "评定“{rating}”中等第“{level}”出现两次。",
            "Rename or remove one of them.",
            "请改名或删去其中一个。"),
    /** A rating with fewer than two levels. */
    FEW_LEVELS(
            "rubric.fewLevels",
            "The rating '{rating}' must have at least two levels.",
            "评定“{rating}”至少要有两个等第。",
            "State the levels from the best down.",
            "请由高到低写明各等第。"),
    /** A level that is named and not stated. */
    UNKNOWN_LEVEL(
            "rubric.unknownLevel",
            "The rating '{rating}' has no level '{level}'; its levels are: {known}.",
            "评定“{rating}”没有等第“{level}”；其等第有：{known}。",
            "Name one of these.",
            "请写其中之一。"),
    /** Levels for a small group that do not fit it. */
    SMALL_GROUP(
            "rubric.smallGroup",
            "In the rating '{rating}' a group of {heads} has {levels} levels stated, but needs one for each place.",
            "评定“{rating}”中 {heads} 人的组写有 {levels} 个等第，而每个名次须有一个等第。",
            "State as many levels as heads, from the first place on.",
            "请自第一名起按人数写明等第。"),
    /** A field that a way of rating needs. */
    RATING_NEEDS(
            "rubric.ratingNeeds",
            "'{of}' in the rating '{rating}' states no '{field}', which levels by {by} need.",
            "评定“{rating}”中的“{of}”未写明 {field}，而按 {by} 评定需要它。",
            "Add \"{field}\".",
            "请补充 \"{field}\"。"),
    /** A field that a way of rating has no use for. */
    RATING_IDLE(
            "rubric.ratingIdle",
            "'{of}' in the rating '{rating}' states '{field}', which has no meaning there for levels by {by}.",
            "评定“{rating}”中的“{of}”写有 {field}，而按 {by} 评定时它在此处没有意义。",
            "Remove \"{field}\", or give levels in another way.",
            "请删去 \"{field}\"，或改用其他评定方式。"),
    /** Shares of heads that do not make a quota. */
    QUOTA(
            "rubric.quota",
            "The shares of the rating '{rating}' make {sum} and {without} levels state none; they must make at most {whole}, with exactly one level that has the rest.",
            "评定“{rating}”各等第的比例合计 {sum}，有 {without} 个等第未写比例；比例合计不得超过 {whole}，且恰有一个等第取其余。",
            "Correct the shares or \"whole\", and leave out the share of the level that absorbs what rounding leaves.",
            "请更正比例或 \"whole\"，并且只对吸收余数的那一个等第不写比例。"),
    /** Shares of heads that are chosen and are more than there is. */
    CHOSEN_QUOTA(
            "rubric.chosenQuota",
            "The shares of the rating '{rating}' are so chosen that they make {value}, but must make at most {whole}.",
            "评定“{rating}”各等第比例的取值合计为 {value}，而合计不得超过 {whole}。",
            "Correct the chosen values; what they leave falls to the level without a share.",
            "请更正所选的取值；剩余部分归未写比例的等第。"),
    /** A quota that differs from row to row. */
    QUOTA_BY_ROW(
            "rubric.quotaByRow",
            "The '{field}' of the level '{level}' in the rating '{rating}' differs from row to row, but must be one number for all.",
            "评定“{rating}”中等第“{level}”的 {field} 逐行不同，而须为统一的数。",
            "State a number, a parameter or a quantity that is the same for all.",
            "请写明数值、参数或对全体相同的量。"),
    /** A number of heads that may not be whole. */
    PART_OF_A_HEAD(
            "rubric.partOfAHead",
            "The 'heads' of the level '{level}' in the rating '{rating}' must be a whole number.",
            "评定“{rating}”中等第“{level}”的人数 heads 须为整数。",
            "State a whole number or a parameter without decimals, or a \"share\" with its \"counting\".",
            "请写明整数或没有小数的参数，或改写比例 \"share\" 及其 \"counting\"。"),
    /** Places that do not rise. */
    PLACES(
            "rubric.places",
            "The places of '{dimension}' end at {places}, but must rise from place 1 on, and there must be at least one.",
            "“{dimension}”的名次分界为 {places}，而名次须自第 1 名起逐个递增，且至少有一个。",
            "Order them from the first place on, each above the one before.",
            "请自第一名起排列，逐个递增。"),
    /** A mark above the most that the plan says it can be. */
    ABOVE_OUT_OF(
            "rubric.aboveOutOf",
            "'{mark}' is {value}, but '{dimension}' takes it out of {outOf}.",
            "“{markZhCn}”为 {value}，而“{dimension}”按满分 {outOf} 折算。",
            "Correct the mark, or \"outOf\"; the bounds of the column keep such marks out.",
            "请更正该评分，或更正 \"outOf\"；列的上下限可防止此类评分。"),
    /** A mark above the full mark that the plan states. */
    ABOVE_FULL(
            "rubric.aboveFull",
            "'{mark}' is {value}, but the full mark of '{dimension}' is {full}, and a mark is taken as it is.",
            "“{markZhCn}”为 {value}，而“{dimension}”的满分为 {full}，且该评分按原分计。",
            "Correct the mark or the full mark; scale it by \"outOf\", or use an award for points beyond the full mark.",
            "请更正该评分或满分；也可用 \"outOf\" 折算，满分以外的加分用 award。"),
    /** Bands of nothing, or of two things. */
    BANDS_OF(
            "rubric.bandsOf",
            "The bands of '{dimension}' must be of either a quantity 'of' or the number of conditions 'met', one of the two.",
            "“{dimension}”必须按数量 of 或按所满足的条件数 met 分档，二者须取其一。",
            "State \"of\", or list the conditions under \"met\".",
            "请写明 \"of\"，或在 \"met\" 下列出各条件。"),
    /** A credit by two rules. */
    CREDITS(
            "rubric.credits",
            "'{dimension}' divides credit both 'byRole' and 'byOrder', but one rule must do.",
            "“{dimension}”既按角色 byRole 又按次序 byOrder 分计，而只能取一种。",
            "Remove one of them; without both, all members have equal parts.",
            "请删去其中之一；都不写时各成员均分。"),
    /** A team whose members have no part in the credit. */
    NO_CREDIT(
            "rubric.noCredit",
            "In '{dimension}' the parts of a team's members make {value} together, but must make more than 0.",
            "“{dimensionZhCn}”中某团队各成员的份额合计为 {value}，而须大于 0。",
            "Correct the roles or the order of its members, or the parts that are stated for them.",
            "请更正其成员的角色或次序，或所规定的份额。"),
    /** Full marks that do not add up. */
    FULL_MARKS(
            "rubric.fullMarks",
            "The full marks of the dimensions of '{dimension}' add up to {sum}, but its full mark is {full}.",
            "“{dimension}”各指标满分之和为 {sum}，而其满分为 {full}。",
            "Correct the full mark of a dimension, or that of the whole; as they stand the dimensions count.",
            "请更正某一指标或总体的满分；照此写法以各指标为准。"),
    /** Shares or weights that do not make a whole. */
    SHARES(
            "rubric.shares",
            "The shares in '{dimension}' add up to {sum}, but should make {whole}.",
            "“{dimension}”中各部分的比例之和为 {sum}，而应为 {whole}。",
            "Correct the shares; if the source says so, ask it: as they stand they are used as they are.",
            "请更正比例；若原文如此，请向制定者查明：照此写法将按原比例计算。"),
    /** Shares that are chosen or recorded and do not make a whole. */
    CHOSEN_SHARES(
            "rubric.chosenShares",
            "The shares of '{dimension}' ({shares}) are so chosen that they do not add up to {whole}, but must make a whole.",
            "“{dimensionZhCn}”的各部分比例（{sharesZhCn}）的取值之和不是 {whole}，而应合为整体。",
            "Correct the chosen values.",
            "请更正所选的取值。"),
    /** Band edges that are chosen and do not rise. */
    CHOSEN_EDGES(
            "rubric.chosenEdges",
            "The bands of '{dimension}' begin at {edges}, which are so chosen that they do not rise from each to the next.",
            "“{dimensionZhCn}”各档的起点依次为 {edges}，其取值没有逐档升高。",
            "Correct the chosen values: from the lowest band up, each must begin above the one before.",
            "请更正所选的取值：由低到高，每档的起点必须高于前一档。"),
    /** Band edges that do not rise. */
    EDGES(
            "rubric.edges",
            "The bands of '{dimension}' begin at {edges}, but each must begin above the one before.",
            "“{dimensionZhCn}”各档的起点为 {edges}，而每档的起点必须高于前一档。",
            "Order the bands from the lowest up and let no two begin at the same number.",
            "请从低到高排列各档，且起点各不相同。"),
    /** A free allowance without saying what lies beyond it, or the other way round. */
    BEYOND(
            "rubric.beyond",
            "The item '{item}' must state 'free' and what counts 'beyond' it together, but states only one of them.",
            "扣分项“{item}”的免扣额度 free 与超出后的计法 beyond 必须同时写明，而只写了其中之一。",
            "State \"free\" with \"beyond\": \"excess\" (only what is over counts) or \"cliff\" (all of it counts).",
            "请同时写明 \"free\" 和 \"beyond\"：\"excess\"（只计超出部分）或 \"cliff\"（全部计入）。"),
    /** A field that means nothing without another. */
    FIELD_ALONE(
            "rubric.fieldAlone",
            "The dimension '{dimension}' states '{field}' without '{other}', but the one means nothing without the other.",
            "“{dimension}”写了“{field}”而没有写“{other}”，而前者离开后者没有意义。",
            "Add '{other}', or remove '{field}'.",
            "请补上“{other}”，或删去“{field}”。"),
    /** A field that what was chosen needs. */
    CHOICE_NEEDS(
            "rubric.choiceNeeds",
            "'{dimension}' states \"{option}\": \"{chosen}\", which needs '{field}', but does not state it.",
            "“{dimension}”写了 \"{option}\": \"{chosen}\"，它需要 {field}，而没有写。",
            "Add \"{field}\", or choose another \"{option}\".",
            "请补充 \"{field}\"，或另选 \"{option}\"。"),
    /** A field that what was chosen has no use for. */
    CHOICE_IDLE(
            "rubric.choiceIdle",
            "'{dimension}' states '{field}', which has no meaning with \"{option}\": \"{chosen}\".",
            "“{dimension}”写有 {field}，而它在 \"{option}\": \"{chosen}\" 时没有意义。",
            "Remove \"{field}\", or choose \"{option}\" from: {choices}.",
            "请删去 \"{field}\"，或将 \"{option}\" 改为以下之一：{choices}。"),
    /** A floor above the cap. */
    LIMITS(
            "rubric.limits",
            "'{dimension}' can be no less than {floor} and no more than {cap}, but the least must not be above the most.",
            "“{dimension}”的最低分为 {floor}，最高分为 {cap}，而最低分不能高于最高分。",
            "Correct \"floor\" or \"cap\".",
            "请更正 \"floor\" 或 \"cap\"。"),
    /** Points per unit for neither side of a difference. */
    PER_UNIT(
            "rubric.perUnit",
            "The 'perUnit' of '{dimension}' must state the points for each unit 'above' or 'below', or both.",
            "“{dimension}”的 perUnit 必须写明每高一个单位 above 或每低一个单位 below 的得分，或两者都写。",
            "State \"above\", \"below\" or both; a side that is not stated changes nothing.",
            "请写明 \"above\"、\"below\" 或两者；未写的一侧不影响得分。"),
    /** A step that is not above zero. */
    STEP(
            "rubric.step",
            "'{dimension}' counts in steps of {step}, but a step must be more than 0.",
            "“{dimension}”按 {step} 的整数倍计，而步长必须大于 0。",
            "Correct \"step\", or leave it out if parts of it count too.",
            "请更正 \"step\"；若不足一步也计，请不写。"),
    /** A scoring that the rubric does not state. */
    UNKNOWN_SCORING(
            "rubric.unknownScoring",
            "'{dimension}' is scored as '{scoring}', but the rubric states no scoring of that name; its scorings are: {known}.",
            "“{dimension}”按“{scoring}”计分，而方案没有这一统一计分方式；已有：{known}。",
            "Maybe '{nearest}' is meant; a scoring is stated under \"scorings\" of the rubric.",
            "是否应为“{nearest}”？统一计分方式写在考核方案的 \"scorings\" 下。"),
    /** A scoring that is used inside another. */
    SCORING_NESTED(
            "rubric.scoringNested",
            "The scoring '{scoring}' is used inside a scoring, but a scoring must not rest on another.",
            "统一计分方式“{scoring}”用在另一个统一计分方式之中，而统一计分方式不得引用另一个。",
            "Write out there how it is scored.",
            "请在该处直接写明如何计分。"),
    /** A scoring that nothing uses. */
    UNUSED_SCORING(
            "rubric.unusedScoring",
            "The scoring '{scoring}' is stated and used nowhere.",
            "统一计分方式“{scoring}”已写明，但没有使用。",
            "Use it by \"type\": \"scoring\", or remove it.",
            "请以 \"type\": \"scoring\" 使用它，或将其删去。"),
    /** Full marks that do not make that of the whole when combined in another way than by adding up. */
    COMBINED_FULL(
            "rubric.combinedFull",
            "The full marks of the dimensions of '{dimension}' make {sum} by \"take\": \"{take}\", but its full mark is {full}.",
            "“{dimension}”各分项满分按 \"take\": \"{take}\" 合成为 {sum}，而其满分为 {full}。",
            "Correct a full mark or a weight; where weights are chosen, each dimension has the full mark of the whole.",
            "请更正某项满分或权重；权重由学校选定时，各分项的满分须等于总体的满分。"),
    /** Weights that are not for the dimensions there are. */
    WEIGHT_NAMES(
            "rubric.weightNames",
            "'{dimension}' has weights for {weights}, but must have one for each of its dimensions: {parts}.",
            "“{dimension}”的权重写给 {weights}，而应给每个分项各写一个：{parts}。",
            "Name each dimension's id once in \"weights\".",
            "请在 \"weights\" 中把每个分项的标识各写一次。"),
    /** What counts in proportion to the others where nothing is added up. */
    RESCALED(
            "rubric.rescaled",
            "A dimension of '{dimension}' is to count as the others do in proportion, but nothing is added up there: it takes the '{take}'.",
            "“{dimension}”的一个分项要按其余分项的得分比例折算，而此处并不相加，取的是 {take}。",
            "State \"counts\": \"full\", \"value\" or \"mean\", or take a sum.",
            "请写 \"counts\": \"full\"、\"value\" 或 \"mean\"，或改为相加。"),
    /** Gathering that does not say how. */
    GATHERING(
            "rubric.gathering",
            "The dimension '{dimension}' must state either the 'shares' of the gathered rows or what is to 'take' of them, not both.",
            "“{dimension}”必须写明各行所占的 shares，或取法 take，二者只能取一。",
            "State \"shares\" with \"by\", or \"take\": \"mean\", \"sum\", \"highest\" or \"lowest\".",
            "请写明 \"shares\" 与 \"by\"，或 \"take\"：\"mean\"、\"sum\"、\"highest\" 或 \"lowest\"。"),
    /** An award that does not say, or says twice, what an event is worth. */
    AWARD_POINTS(
            "rubric.awardPoints",
            "The award '{dimension}' must state either the points of 'each' event or its points 'byLevel', one of the two.",
            "加分项“{dimension}”必须写明每项得分 each 或按级别的得分 byLevel，二者须取其一。",
            "State \"each\", or \"byLevel\" with the levels from the highest down.",
            "请写明 \"each\"，或写 \"byLevel\" 并由高到低列出级别。"),
    /** An award of the best that does not say which or how many. */
    AWARD_BEST(
            "rubric.awardBest",
            "The 'best' of the award '{dimension}' must state 'once' or 'most', and can go by level only where points are 'byLevel'.",
            "加分项“{dimension}”的 best 必须写明 once 或 most，并且只有按 byLevel 计分时才能按级别择优。",
            "State what counts only \"once\" or how many count at \"most\"; without levels, say \"by\": \"points\".",
            "请写明只计一次的依据 \"once\" 或最多计几项 \"most\"；没有级别时写 \"by\": \"points\"。"),
    /** A level whose points are not as many as there are prizes. */
    PRIZE_POINTS(
            "rubric.prizePoints",
            "The level '{level}' of '{dimension}' has {points} numbers of points, but needs {prizes}: one for each prize, and one where there are no prizes.",
            "“{dimension}”的级别“{level}”写有 {points} 个得分，而应有 {prizes} 个：每个奖次一个，不分奖次时为一个。",
            "State the points of each prize, in the order of the prizes.",
            "请按奖次的顺序逐一写明得分。"),
    /** A level, a prize or a group that is listed twice. */
    LISTED_TWICE(
            "rubric.listedTwice",
            "The list of '{dimension}' has a name twice: {names}.",
            "“{dimension}”的列表中有重复的名称：{names}。",
            "Remove what stands twice.",
            "请删去重复的名称。"),
    /** A trimming that leaves nothing out, leaves everything out, or does not say how to round. */
    TRIM(
            "rubric.trim",
            "'{dimension}' leaves out the lowest {lowest} and the highest {highest} by {counting}, but these must be 0 or more and not both 0; heads must be whole, shares less than 1 together and rounded by a stated 'mode'.",
            "“{dimension}”按 {counting} 去掉最低的 {lowest} 和最高的 {highest}，而二者须不小于 0 且不同时为 0；按个数须为整数，按比例则合计须小于 1，并须写明取整方式 mode。",
            "Correct the numbers; state \"mode\" with shares, and only with them.",
            "请更正数值；按比例时写明 \"mode\"，按个数时不写。"),
    /** A trimming by chosen or recorded numbers that cannot be carried out. */
    CHOSEN_TRIM(
            "rubric.chosenTrim",
            "'{dimension}' leaves out the lowest {lowest} and the highest {highest} by {counting}, but as chosen or recorded these are below 0, or no whole heads, or shares of 1 or more together.",
            "“{dimension}”按 {counting} 去掉最低的 {lowest} 和最高的 {highest}，而按所选或所记的数值，二者小于 0，或按个数不是整数，或按比例合计达到 1。",
            "Correct the numbers that are chosen or recorded.",
            "请更正所选或所记的数值。"),
    /** Sanctions that do not say what several of them do. */
    SANCTION_SOURCE(
            "rubric.sanctionSource",
            "The sanctions must name either one category of the staff table or a table of sanctions with its kind and what several do.",
            "处分必须指明教职工表的一个类别列，或指明处分表、其类别列以及多次处分的处理。",
            "State \"of\" alone, or \"table\", \"of\" and \"several\" (\"largest\" or \"added\").",
            "请只写 \"of\"，或写 \"table\"、\"of\" 和 \"several\"（\"largest\" 或 \"added\"）。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    RubricProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
        this.code = code;
        this.sentence = Label.of(en, zhCn);
        this.advice = Label.of(enAdvice, zhCnAdvice);
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

    /** What contradicts itself in the source stops no settlement. */
    @Override
    public Severity severity() {
        return switch (this) {
            case FULL_MARKS, SHARES -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }
}
