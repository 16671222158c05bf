//! What a new desk is configured with, when the caller brings no files of its own.

/// Paths and contents of the files of the first commit.
pub const TEMPLATE: &[(&str, &str)] = &[(
    ".gitsm/config.yaml",
    "# The desk. Every key may be left out.\ndesk: Northwind service desk\nzone: Europe/Berlin\n",
)];
