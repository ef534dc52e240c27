package se.uppdrag.requests.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `requests/answer.jte` shows: a request, what may be meant, and the form to answer with.
public record AnswerPage(RequestView request, List<Proposal> proposals, List<Act> acts) {

    public record Proposal(String reference, String subject, String href, boolean marked) {}
}
