package org.hengcai.web.view;

/** How something stands: always a word and a shape, colour never alone. */
public enum State {
    TODO("todo", "未开始", "未开始"),
    DOING("doing", "进行中", "进行中"),
    DONE("done", "已完成", "符合"),
    MEND("mend", "需修改", "需修改"),
    STOP("stop", "不通过", "未满足"),
    JUDGE("judge", "待人工确认", "待人工确认"),
    NONE("none", "不适用", "不适用");

    private final String css;
    private final String word;
    private final String verdict;

    State(String css, String word, String verdict) {
        this.css = css;
        this.word = word;
        this.verdict = verdict;
    }

    public String css() {
        return css;
    }

    /** The word where nothing more exact is said. */
    public String word() {
        return word;
    }

    /** The word for a condition: 符合 rather than 已完成. */
    public String verdict() {
        return verdict;
    }
}
