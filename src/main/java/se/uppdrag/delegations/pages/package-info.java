/// What the templates of the module show.
@NullMarked
package se.uppdrag.delegations.pages;

import org.jspecify.annotations.NullMarked;
