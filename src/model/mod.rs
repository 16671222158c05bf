//! Values without I/O: what a record is, how it is read from YAML, printed and edited.
//!
//! Nothing in here touches a file, a clock or the terminal, so all of it is tested as plain functions.

pub mod approval;
pub mod config;
pub mod data;
pub mod digest;
pub mod explain;
pub mod finding;
pub mod id;
pub mod kind;
pub mod layout;
pub mod log;
pub mod map;
pub mod marks;
pub mod need;
pub mod person;
pub mod read;
pub mod record;
pub mod traced;
pub mod value;
pub mod write;
pub mod yaml;
