package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hengcai.shared.Scope;
import org.hengcai.web.Places;
import org.hengcai.web.view.Place;
import org.springframework.stereotype.Component;

/** The grants that the layout's 切换身份 offers; the filter has read them for this request. */
@Component
class PlacesOfPerson implements Places {
    private final HttpServletRequest request;

    PlacesOfPerson(HttpServletRequest request) { this.request = request; }

    @Override public List<Place> places() {
        var actor = Scope.actor();
        if (actor == null || !(request.getAttribute(ActorFilter.GRANTS) instanceof List<?> granted)) return List.of();
        return granted.stream().map(Granted.class::cast)
                .filter(g -> !g.actor(actor.person()).equals(actor))
                .map(g -> new Place(g.actor(actor.person()).place(), "/places/" + g.id())).toList();
    }
}
