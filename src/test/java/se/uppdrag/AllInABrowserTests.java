package se.uppdrag;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/// The tests in a browser share a municipality of two years, which takes a minute to make. In one
/// process it is made once. Each can be run alone by its own name.
@Suite
@SuiteDisplayName("What is tried in a real browser")
@SelectPackages("se.uppdrag.browser")
class AllInABrowserTests {}
