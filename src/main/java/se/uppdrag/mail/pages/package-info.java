@NullMarked
package se.uppdrag.mail.pages;

import org.jspecify.annotations.NullMarked;
