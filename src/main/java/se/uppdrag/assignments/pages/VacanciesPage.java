package se.uppdrag.assignments.pages;

import java.util.List;

/// What `assignments/vacancies.jte` shows: every place that nobody holds on a day.
public record VacanciesPage(String date, String written, List<OrganLine> organs) {

    /// @param fill the page where the place is filled; empty where the county board fills it
    public record OrganLine(
            String href, String name, String facts, String fill, List<String> empty) {}
}
