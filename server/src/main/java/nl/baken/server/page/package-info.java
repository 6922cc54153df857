/** What was published as pages for steering groups, in Dutch and English, rendered here and readable without script. */
package nl.baken.server.page;
