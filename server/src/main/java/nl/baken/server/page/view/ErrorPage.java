package nl.baken.server.page.view;

/**
 * That a page cannot be shown.
 *
 * @param title what is the matter
 * @param text what to do
 * @param detail what was wrong with the request, in English; empty when there is nothing to say
 */
public record ErrorPage(Frame frame, String title, String text, String detail) {}
