package org.hengcai.account;

import org.hengcai.messaging.AddressBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells messaging a person's phone at the moment an SMS leaves. */
@Component
class PhoneBook implements AddressBook {
    private final People people;

    PhoneBook(People people) { this.people = people; }

    @Override public @Nullable String phone(long person) { return people.phone(person).orElse(null); }
}
