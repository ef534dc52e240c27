/// What the templates of the statutes are given.
@NullMarked
package se.uppdrag.statutes.pages;

import org.jspecify.annotations.NullMarked;
