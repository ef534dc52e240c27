package se.uppdrag.portal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.BeanNameUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.notices.NoticeId;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Registry;

/// Whether an address leads to a page of ours: some module answers there, and what the address
/// names is found behind the door of the module that keeps it. Nothing is fetched.
@Component
class OwnPages {

    private final ObjectProvider<RequestMappingHandlerMapping> controllers;
    private final ObjectProvider<BeanNameUrlHandlerMapping> machines;
    private final Register register;
    private final Registry registry;
    private final Meetings meetings;
    private final NoticeBoard board;

    OwnPages(
            ObjectProvider<RequestMappingHandlerMapping> controllers,
            ObjectProvider<BeanNameUrlHandlerMapping> machines,
            Register register,
            Registry registry,
            Meetings meetings,
            NoticeBoard board) {
        this.controllers = controllers;
        this.machines = machines;
        this.register = register;
        this.registry = registry;
        this.meetings = meetings;
        this.board = board;
    }

    /// @param address with or without query and place on the page
    boolean exist(String address) {
        var path = Optional.ofNullable(URI.create(address).getPath()).orElse("");
        return answered(path) && found(List.of(path.substring(1).split("/")));
    }

    private boolean answered(String path) {
        var parsed = PathContainer.parsePath(path);
        return machines.stream().anyMatch(all -> all.getHandlerMap().containsKey(path))
                || controllers.stream()
                        .flatMap(all -> all.getHandlerMethods().keySet().stream())
                        .filter(OwnPages::readable)
                        .flatMap(
                                one -> Optional.ofNullable(one.getPathPatternsCondition()).stream())
                        .flatMap(patterns -> patterns.getPatterns().stream())
                        .anyMatch(pattern -> pattern.matches(parsed));
    }

    private static boolean readable(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /// A route says only that such addresses are answered; the thing itself must exist as well.
    private boolean found(List<String> parts) {
        var kind = parts.getFirst();
        if (parts.size() < 2) {
            return true;
        }
        var name = parts.get(1);
        return switch (kind) {
            case "organ" -> register.organ(name).isPresent();
            case "diarium" -> registry.matter(name).isPresent();
            case "sammantraden" ->
                    parts.size() < 3 || meetings.meeting(name, parts.get(2)).isPresent();
            case "anslagstavla" ->
                    id(name).flatMap(id -> board.notice(new NoticeId(id))).isPresent();
            case "ledamoter" ->
                    id(name).flatMap(id -> register.person(new PersonId(id))).isPresent();
            default -> true;
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
