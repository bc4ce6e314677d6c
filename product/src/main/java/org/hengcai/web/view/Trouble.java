package org.hengcai.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that could not be shown or a deed that was refused: what is the case, then what to do. @param typed what was written and is not saved */
public record Trouble(String heading, List<String> sentences, @Nullable String back, @Nullable String logIn, List<String> typed) {

    public Trouble(String heading, List<String> sentences) { this(heading, sentences, null, null, List.of()); }

    /** The same, for who has to log in again first and then comes back. */
    public Trouble loggedOut(String logIn) { return new Trouble(heading, sentences, back, logIn, typed); }

    /** The same, with the words that were sent and not saved. */
    public Trouble typed(List<String> typed) { return new Trouble(heading, sentences, back, logIn, typed); }

    /** The same, with the page of ours one came from. */
    public Trouble from(@Nullable String back) { return new Trouble(heading, sentences, back, logIn, typed); }
}
