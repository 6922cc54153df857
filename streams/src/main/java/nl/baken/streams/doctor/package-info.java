/** Whether a cluster and a registry are fit for an instance; start at {@link nl.baken.streams.doctor.Doctor}. */
package nl.baken.streams.doctor;
