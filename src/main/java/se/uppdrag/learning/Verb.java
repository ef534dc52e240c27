package se.uppdrag.learning;

/// The verbs that mean something to us (cmi5 1.0, section 9.3; xAPI 1.0.3, part 2, section 2.3.2).
final class Verb {

    static final String LAUNCHED = "http://adlnet.gov/expapi/verbs/launched";
    static final String INITIALIZED = "http://adlnet.gov/expapi/verbs/initialized";
    static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";
    static final String FAILED = "http://adlnet.gov/expapi/verbs/failed";
    static final String TERMINATED = "http://adlnet.gov/expapi/verbs/terminated";
    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    static final String ABANDONED = "https://w3id.org/xapi/adl/verbs/abandoned";
    static final String SATISFIED = "https://w3id.org/xapi/adl/verbs/satisfied";

    private Verb() {}
}
