package nl.baken.cloudevent;

import java.util.Optional;

/**
 * One event in the body of an HTTP request, and what came of reading it.
 *
 * @param number its place among the events of the body, from 1
 * @param line the line of the body on which it begins, from 1
 * @param id its attribute {@code id}; empty when it has none that is text
 */
public record BodyItem(int number, int line, Optional<String> id, Read read) {}
