package org.hengcai.web;

import java.util.List;
import org.hengcai.web.view.Place;

/** Where else the acting person may act; account answers. */
public interface Places {
    List<Place> places();
}
