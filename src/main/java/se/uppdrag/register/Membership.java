package se.uppdrag.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// One person's time on one post (`uppdrag`): the half-open period from `fromDate` to `toDate`.
///
/// @param party the party that was given the seat; none for officials' organs
/// @param position seat number for members, order of call for alternates
/// @param decidedBy the decision behind it, as it is cited
public record Membership(
        PersonId person,
        String name,
        String organ,
        Post post,
        @Nullable String party,
        int position,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        String decidedBy) {}
