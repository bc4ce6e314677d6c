package org.hengcai.web;

import java.util.List;

/** What the terminal tells when the program is ready: the first administrator's link, the demo's personas. A module contributes a bean. */
public interface ReadyLines {
    List<String> lines(String address);
}
