/** Made up events, to draw with before anything is live. */
package nl.baken.export.sample;
