package org.hengcai.examination;

import java.util.List;
import org.hengcai.workflow.Correction;

/** What an examiner decides. */
sealed interface Decision {

    /** 通过, with an opinion. */
    record Approve(String opinion) implements Decision {}

    /** 退回修改: the complete list of what to mend. */
    record Return(List<Correction> corrections) implements Decision {}

    /** 不通过, with the reason that the applicant reads. */
    record Reject(String reason) implements Decision {}
}
