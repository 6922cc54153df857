/** What is on the pages: a record for each page, made of what is stored, with every text ready. Templates decide nothing. */
package nl.baken.server.page.view;
