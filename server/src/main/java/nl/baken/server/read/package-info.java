/** What Baken published, as of any moment: projects, risks, advice, alerts, portfolios, and what became of an event. */
package nl.baken.server.read;
