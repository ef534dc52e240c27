package se.uppdrag.demo;

/// One thing measured, beside the limit it was measured against in the same run.
///
/// @param limit the same unit, for what could at best be reached
record Figure(String name, double value, double limit, String unit, String limitName) {

    double ratio() {
        return limit == 0 ? 0 : value / limit;
    }
}
