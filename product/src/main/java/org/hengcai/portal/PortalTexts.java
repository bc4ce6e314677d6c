package org.hengcai.portal;

import org.hengcai.pack.StageKind;

/** What the home pages say in Chinese. */
final class PortalTexts {
    private PortalTexts() {}

    static String waits(StageKind kind) {
        return switch (kind) {
            case EXAMINATION -> "待审查";
            case PUBLIC_NOTICE -> "待公示或公示中";
            case PAYMENT -> "待缴费";
            case DELIVERY -> "待报送评审表";
            case INTERVIEW -> "待面试答辩";
            case MEETING -> "待上评审会议";
            case CONFIRMATION -> "待确认发证";
        };
    }

    static String entries(int count, String what) { return count + " 条业绩" + what; }
}
