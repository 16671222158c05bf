//! `gitsm schema`

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::kinds::Kinds;
use crate::kinds::schema::schema;

/// Print the JSON Schema (draft-07) of a kind, for editors and other programs
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The kind; without it the schemas of all kinds in one object
    pub kind: Option<String>,
    /// Write one file a kind into this folder instead
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
}

/// Prints or writes schemas.
pub fn run(context: &Context, kinds: &Kinds, args: &SchemaArgs) -> Result<Outcome, CliError> {
    let chosen: Vec<_> = match &args.kind {
        Some(name) => vec![kinds.get(name).map_err(explained)?],
        None => kinds.iter().collect(),
    };
    if let Some(dir) = &args.dir {
        std::fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
        for kind in chosen {
            let path = dir.join(format!("{}.schema.json", kind.kind));
            std::fs::write(&path, format!("{:#}\n", schema(kind)))
                .with_context(|| format!("cannot write {}", path.display()))?;
            context.out.note(&format!("wrote {}", path.display()));
        }
        return Ok(Outcome::Done);
    }
    let text = match (&args.kind, chosen.as_slice()) {
        (Some(_), [kind]) => format!("{:#}", schema(kind)),
        _ => {
            let all = chosen.iter().map(|kind| (kind.kind.clone(), schema(kind)));
            format!("{:#}", serde_json::Value::Object(all.collect()))
        }
    };
    context.out.data(&format!("{text}\n"));
    Ok(Outcome::Done)
}
