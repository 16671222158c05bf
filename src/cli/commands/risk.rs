//! `gitsm <kind> risk` and `gitsm <kind> tasks`, for kinds that have such fields.

use std::sync::Arc;

use clap::{ArgMatches, Args, Command, FromArgMatches};

use crate::cli::Outcome;
use crate::cli::complete;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::{Desk, DeskError, split_assignment};
use crate::kinds::lint::{TASKS, field_verbs};
use crate::model::data::Data;
use crate::model::kind::{Kind, TICK};
use crate::model::map::Map;
use crate::model::record::Record;
use crate::policy::risk::{ANSWERS, Because, RISK, RiskResult};
use crate::report::risk::risk;
use crate::report::tasks::tasks;
use crate::workflow::{self, Input, Refusal};

use super::actions::{Action, each};
use super::parsed;

/// An assessment.
#[derive(Debug, Args)]
#[command(after_help = "\
Rules and questions stand in the files of .gitsm/policies that have a key `risk`. The first rule
of a file that matches counts, the points of its questions make a sum, and the highest of all is
the risk. Without --set nothing is written: --answer then asks what if.")]
struct RiskArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID")]
    id: String,
    /// Answer a question
    #[arg(long, value_name = "QUESTION=ANSWER")]
    answer: Vec<String>,
    /// Write the answers and the risk that follows into the record
    #[arg(long)]
    set: bool,
}

/// The list of tasks.
#[derive(Debug, Args)]
struct TasksArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID")]
    id: String,
    /// Add a task at the end
    #[arg(long, value_name = "TEXT")]
    add: Vec<String>,
    /// Say that this one is done
    #[arg(long, value_name = "NUMBER")]
    done: Vec<usize>,
    /// Say that this one is not done after all
    #[arg(long, value_name = "NUMBER")]
    undo: Vec<usize>,
}

/// Adds the verbs to the command of a kind.
pub fn augment(kind: &Kind, command: Command) -> Command {
    field_verbs(kind)
        .into_iter()
        .fold(command, |command, verb| {
            let sub = Command::new(verb);
            let sub = match verb {
                RISK => RiskArgs::augment_args(sub)
                    .about("Weigh how risky it is: each rule and question with what it adds"),
                _ => TasksArgs::augment_args(sub)
                    .about("List what has to be done for it, and tick it off"),
            };
            let ids = complete::ids(Some(kind.kind.clone()));
            command.subcommand(sub.mut_arg("id", |arg| arg.add(ids)))
        })
}

/// Whether a verb of this kind is one of these.
pub fn is_verb(kind: &Kind, name: &str) -> bool {
    field_verbs(kind).contains(&name)
}

/// Whether a call of a verb writes nothing.
pub fn only_reads(verb: &str, matches: &ArgMatches) -> bool {
    match verb {
        RISK => RiskArgs::from_arg_matches(matches).is_ok_and(|args| !args.set),
        TASKS => TasksArgs::from_arg_matches(matches).is_ok_and(|args| args.only_reads()),
        _ => false,
    }
}

/// Runs a verb.
pub fn run(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    verb: &str,
    matches: &ArgMatches,
) -> Result<Outcome, CliError> {
    match verb {
        RISK => weigh(context, desk, kind, &parsed(matches)?),
        _ => list(context, desk, kind, &parsed(matches)?),
    }
}

fn weigh(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    args: &RiskArgs,
) -> Result<Outcome, CliError> {
    let (_, record) = desk.load(&args.id, Some(kind))?;
    let asked = answered(&record, &args.answer).map_err(DeskError::from)?;
    let weighed = desk.weighed(&asked)?;
    for finding in &weighed.findings {
        context.out.warning(&finding.to_string());
    }
    if !weighed.broken.is_empty() {
        return Ok(Outcome::Undecided);
    }
    check(&weighed.result, &args.answer)?;
    if !args.set {
        context.print(&risk(&asked, &weighed.facts, &weighed.result), desk, false)?;
        return Ok(Outcome::Done);
    }
    let Some(found) = weighed.result.risk else {
        let error = CliError::usage("no file of .gitsm/policies says how risky this is");
        return Err(error.hint("set it by hand: gitsm set ID risk=…"));
    };
    // The answers go to what HEAD has by then, so that two people can answer at once.
    write(context, desk, kind, &args.id, RISK, &|record| {
        let mut input = Input::default();
        input.set.insert(RISK.to_owned(), Data::text(&found));
        if let Some(answers) = answered(record, &args.answer)?.fields.shift_remove(ANSWERS) {
            input.set.insert(ANSWERS.to_owned(), answers);
        }
        Ok(input)
    })
}

/// The record with these answers in it.
fn answered(record: &Record, answers: &[String]) -> Result<Record, Refusal> {
    let mut record = record.clone();
    if answers.is_empty() {
        return Ok(record);
    }
    let mut all = match record.fields.get(ANSWERS) {
        Some(Data::Map(all)) => all.clone(),
        _ => Map::new(),
    };
    for answer in answers {
        let (question, answer) = answer.split_once('=').ok_or_else(|| Refusal::WrongValue {
            field: ANSWERS.to_owned(),
            message: format!("{answer:?} is no answer"),
            remedy: Some("write it as QUESTION=ANSWER".to_owned()),
        })?;
        all.insert(question.trim().to_owned(), Data::text(answer.trim()));
    }
    record.set(ANSWERS, Data::Map(all));
    Ok(record)
}

/// Every answer that was given fits a question that is asked.
fn check(result: &RiskResult, answers: &[String]) -> Result<(), CliError> {
    for given in answers {
        let (name, answer) = split_assignment(given)?;
        let questions = result.because.iter().filter_map(|because| match because {
            Because::Question { id, known, .. } => Some((id.as_str(), known)),
            _ => None,
        });
        let mut ids = Vec::new();
        let mut fits = Vec::new();
        for (id, known) in questions {
            ids.push(id);
            if id == name.trim() {
                fits.push(known);
            }
        }
        match fits.as_slice() {
            [] if ids.is_empty() => return Err(CliError::usage("no question is asked")),
            [] => {
                let error = CliError::usage(format!("there is no question `{name}`"));
                return Err(error.hint(format!("there are {}", ids.join(", "))));
            }
            known
                if known
                    .iter()
                    .any(|known| known.iter().any(|it| it == answer.trim())) => {}
            [known, ..] => {
                let error = CliError::usage(format!("`{answer}` is no answer to `{name}`"));
                return Err(error.hint(format!("one of: {}", known.join(", "))));
            }
        }
    }
    Ok(())
}

impl TasksArgs {
    fn only_reads(&self) -> bool {
        self.add.is_empty() && self.done.is_empty() && self.undo.is_empty()
    }
}

fn list(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    args: &TasksArgs,
) -> Result<Outcome, CliError> {
    let (_, record) = desk.load(&args.id, Some(kind))?;
    if args.only_reads() {
        context.print(&tasks(&record, TASKS), desk, false)?;
        return Ok(Outcome::Done);
    }
    write(context, desk, kind, &args.id, TASKS, &|record| {
        let mut input = Input::default();
        let items = ticked(record, args)?;
        input.set.insert(TASKS.to_owned(), Data::texts(items));
        Ok(input)
    })
}

/// The tasks of a record after what was asked for.
fn ticked(record: &Record, args: &TasksArgs) -> Result<Vec<String>, Refusal> {
    let wrong = |message: String, remedy: Option<String>| Refusal::WrongValue {
        field: TASKS.to_owned(),
        message,
        remedy,
    };
    let items = record.fields.get(TASKS).map(Data::as_texts);
    let items = items.unwrap_or_default().into_iter();
    let mut items: Vec<String> = items.map(str::to_owned).collect();
    for (numbers, done) in [(&args.done, true), (&args.undo, false)] {
        for number in numbers {
            let there = Some(match items.len() {
                0 => "there is none yet; --add makes one".to_owned(),
                count => format!("they are numbered from 1 to {count}"),
            });
            let place = number.checked_sub(1).and_then(|at| items.get_mut(at));
            let task = place.ok_or_else(|| wrong(format!("there is no task {number}"), there))?;
            let bare = task.strip_prefix(TICK).unwrap_or(task).to_owned();
            *task = if done { format!("{TICK}{bare}") } else { bare };
        }
    }
    for task in args.add.iter().map(|task| task.trim()) {
        if task.is_empty() || task.contains('\n') {
            return Err(wrong("a task is one line of text".to_owned(), None));
        }
        items.push(task.to_owned());
    }
    Ok(items)
}

fn write(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    id: &str,
    name: &str,
    make: &dyn Fn(&Record) -> Result<Input, Refusal>,
) -> Result<Outcome, CliError> {
    let action = Action {
        name: name.to_owned(),
        decide: &|record, _, act| workflow::change(record, &make(record)?, act),
    };
    let input_for = |_: &Arc<Kind>| Ok(Input::default());
    let ids = [id.to_owned()];
    each(context, desk, &ids, Some(kind), &input_for, &action)
}
