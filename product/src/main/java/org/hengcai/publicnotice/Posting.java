package org.hengcai.publicnotice;

import java.util.List;
import org.hengcai.account.Organisation;
import org.hengcai.document.Printable;
import org.hengcai.web.Entered;
import org.jspecify.annotations.Nullable;

/**
 * Where a sheet is posted and whom it names for objections: what hangs in public is what the unit itself entered.
 *
 * @param contact null where none was asked for: written by hand then
 */
record Posting(String place, @Nullable String contact, @Nullable String phone) {

    /** As it is kept, once everything typed makes a sheet; every fault at once. */
    static Posting read(List<Long> chosen, Organisation here, Printable printable, String place, @Nullable String contact, @Nullable String phone) {
        var entered = new Entered();
        entered.check(chosen.isEmpty(), PublicNoticeTexts.nothingChosen());
        var where = entered.text("place", "公示地点和方式", place, Entered.LINE, PublicNoticeTexts.noPlace(here));
        var who = contact == null ? here.contactName() : entered.text("contact", "联系人", contact, Entered.NAME, PublicNoticeTexts.noContact());
        var call = phone == null ? here.contactPhone() : entered.text("phone", "联系电话", phone, 40, PublicNoticeTexts.noPhone());
        if (phone != null && call != null && !call.isEmpty() && !call.matches("[0-9+()（）\\-—转、 ]+")) entered.add(PublicNoticeTexts.badPhone(phone));
        printable.check(entered, "place", "公示地点和方式", where);
        if (contact != null && who != null) printable.check(entered, "contact", "联系人", who);
        entered.orRefuse();
        return new Posting(where, who, call);
    }
}
