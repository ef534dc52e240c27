package se.uppdrag.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.uppdrag.web.pages.ErrorPage;

/// One page for what could not be answered: what happened and what to do, in Swedish.
@Controller
class ErrorPages implements ErrorController {

    private final Texts texts;

    ErrorPages(Texts texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    String show(HttpServletRequest request, Model model) {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : HttpStatus.NOT_FOUND.value();
        var key =
                switch (status) {
                    case 400, 403, 404, 405, 409, 413, 415, 503 -> "web.error." + status;
                    default -> status < 500 ? "web.error.400" : "web.error.500";
                };
        var most = request.getAttribute(Answers.MOST);
        var next =
                most == null
                        ? texts.get(key + ".next")
                        : texts.get("web.error.413.most", most.toString());
        model.addAttribute("page", new ErrorPage(texts.get(key), next));
        return "web/error";
    }
}
