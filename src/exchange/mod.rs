//! Readers and writers of what is not ours: foreign formats yield drafts, the generator yields commits.

pub mod sample;
