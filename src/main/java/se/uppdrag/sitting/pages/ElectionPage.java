package se.uppdrag.sitting.pages;

/// What `sitting/election-result.jte` shows: who was elected in an item, for everybody.
///
/// @param preliminary whether the minutes are still to be verified
/// @param toRegister where the election is entered in the register, for those who may; else empty
public record ElectionPage(
        String address,
        String meeting,
        String title,
        String dnr,
        boolean preliminary,
        ElectionView election,
        String toRegister) {}
