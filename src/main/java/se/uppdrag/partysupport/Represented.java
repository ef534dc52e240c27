package se.uppdrag.partysupport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a party is represented in the assembly on a day (KL 4:29).
///
/// @param seats those the election gave it, empty chairs counted in
/// @param established those that have a member
/// @param until the day its last member left; none while it has one, or if it never had
/// @param organisation the legal person that receives the support; empty where none is known
/// @param number the number of that legal person
public record Represented(
        String party,
        String name,
        int seats,
        int established,
        @Nullable LocalDate until,
        String organisation,
        String number) {}
