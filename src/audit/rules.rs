//! Policies and people of a revision, from the bytes of their files: read from the repository when evidence is
//! collected, and from the package when it is checked.

use chrono_tz::Tz;

use crate::desk::people_of;
use crate::kinds::Kinds;
use crate::model::finding::Finding;
use crate::model::person::{self, People};
use crate::policy::{self, Policies, template};

/// Policies and people of a revision.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// The commit that brought them, as hex; empty where there never were any.
    pub commit: String,
    /// Path in the repository and bytes, in order.
    pub files: Vec<(String, Vec<u8>)>,
    /// The policies.
    pub policies: Policies,
    /// The people.
    pub people: People,
    /// What is wrong in them.
    pub findings: Vec<Finding>,
}

impl Rules {
    /// Where their files lie in a repository.
    pub const FOLDERS: [&'static str; 3] = [policy::FOLDER, template::FOLDER, person::FOLDER];

    /// Reads them.
    pub fn read(commit: &str, files: Vec<(String, Vec<u8>)>, kinds: &Kinds, zone: Tz) -> Self {
        let below = |folder: &str| -> Vec<(String, Vec<u8>)> {
            let lead = format!("{folder}/");
            let inside = |path: &str| path.starts_with(&lead) && path.ends_with(".yaml");
            files
                .iter()
                .filter(|(path, _)| inside(path))
                .cloned()
                .collect()
        };
        let own = policy::FOLDERS.iter().flat_map(|folder| below(folder));
        let own: Vec<_> = own.collect();
        let (policies, mut findings) = Policies::load(&own, kinds, zone);
        let (people, found) = people_of(&below(person::FOLDER));
        findings.extend(found);
        Rules {
            commit: commit.to_owned(),
            files,
            policies,
            people,
            findings,
        }
    }
}
