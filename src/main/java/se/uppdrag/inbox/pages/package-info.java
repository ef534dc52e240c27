/// What the templates of mail in show.
@NullMarked
package se.uppdrag.inbox.pages;

import org.jspecify.annotations.NullMarked;
