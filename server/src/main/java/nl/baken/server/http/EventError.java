package nl.baken.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong with one event of a request.
 *
 * @param event place of the event among those of the request, from 1
 * @param line line of the body on which the event begins, from 1
 * @param id of the event; null when it has none
 * @param field path of the field, for instance {@code data.criticality}; empty when it is about the whole event
 * @param reason for machines
 * @param found what is there
 * @param expected what should be there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventError(int event, int line, String id, String field, String reason, String found, String expected) {}
