package se.uppdrag.browser;

/// Those who look at pages.
enum Who {
    CITIZEN,
    MEMBER,
    ALTERNATE,
    CHAIR,
    SECRETARY,
    REGISTRAR,
    ADMINISTRATOR,
    /// An official of the security network, with her key open.
    SAFETY,
    /// An elected auditor, with her key open.
    AUDITOR
}
