package org.hengcai.portal.view;

import java.util.List;
import org.hengcai.web.view.TaskRow;
import org.hengcai.web.view.Tile;

/**
 * The home page of somebody signed in: what waits.
 *
 * @param tiles counts that lead to lists
 * @param next what to do next, the most pressing first
 */
public record DeskPage(String name, String place, List<Tile> tiles, String nextHeading, List<TaskRow> next, List<HomePage.Link> plans, HomePage.Link manual) {}
