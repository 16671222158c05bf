//! A lively sample desk: years of incidents, changes, problems and requests, from one seed.
//!
//! `demo` shows it to people, tests and benchmarks measure on it. It is told as stories (a change that goes
//! wrong and its incident; incidents, their problem and its fix) whose every action goes through the pure
//! workflow, so that all of it is legal by construction and nothing needs a second set of rules. The same
//! [`Plan`] gives the same bytes everywhere. Stories are told in order of their beginnings and their commits
//! leave in order of time, so memory holds only what overlaps, for a thousand records or a million.

mod arrivals;
mod changes;
mod error;
mod ground;
mod ids;
mod incidents;
mod problems;
mod requests;
mod rng;
mod scene;
mod stock;
mod story;
mod symptoms;
#[cfg(test)]
mod tests;
mod texts;
mod words;
mod world;

use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

use arrivals::Days;
pub use error::SampleError;
use error::{End, Told};
use story::{Story, is_working};
use world::World;

use crate::desk::Answers;
pub use crate::store::bulk::Commit as Step;

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The same seed gives the same desk.
    pub seed: u64,
    /// How many records, services and assets among them; there are never fewer than these.
    pub records: usize,
    /// The end of the story, whole seconds.
    pub now: DateTime<Utc>,
    /// How many days before that it begins; at least one, and some weeks for a lively desk.
    pub days: u32,
}

/// How much of the history is in commits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum History {
    /// A commit an action, as a real desk has it.
    Actions,
    /// Each record once, as it is at the end; a commit a day. Many times faster.
    Batched,
}

/// Tells the desk as commits, in order of time: configuration and people first, then services and assets,
/// then what happened. `template` has the paths and contents of the configuration.
///
/// # Errors
/// Before anything is told, when the built-in kinds cannot tell the story.
pub fn generate(
    plan: &Plan,
    history: History,
    template: &[(String, String)],
) -> Result<Sample, SampleError> {
    let world = World::new(plan, history)?;
    let begin = plan.now - TimeDelta::days(plan.days.max(1).into());
    let open = begin + TimeDelta::hours(3);
    let spare = plan.records.saturating_sub(ground::RECORDS);
    let mut scene = scene::items(spare, open, plan.now, &world.rng);
    scene.sort_by_key(|(at, _)| *at);
    let mut sample = Sample {
        days: Days::new(open, plan.now),
        arrivals: VecDeque::new(),
        waiting: BinaryHeap::new(),
        told: 0,
        frontier: begin,
        goal: 0,
        ordinary: 0,
        share: 0,
        turns: 0,
        scene: scene.into(),
        first: None,
        held: None,
        failed: false,
        world,
    };
    let owned = |(path, text): &(String, String)| (path.clone(), text.as_bytes().to_vec());
    let mut files: Vec<_> = template.iter().map(owned).collect();
    files.extend(ground::people());
    sample.first = Some(Step {
        at: begin,
        author: sample.world.actor("chiara").author(),
        subject: "Set up the desk".to_owned(),
        trailers: vec![("Gitsm-Action".to_owned(), "init".to_owned())],
        files,
    });
    sample.tell(begin + TimeDelta::minutes(1), Arrival::Ground)?;
    let open: usize = sample.scene.iter().map(|(_, item)| item.records()).sum();
    sample.goal = spare.saturating_sub(open);
    Ok(sample)
}

/// The configuration of a sample desk: that of a new one, without its only person; the sample brings its own.
pub fn configuration(answers: &Answers) -> Vec<(String, String)> {
    let mut files = crate::desk::template(answers, "nobody", "", "");
    files.retain(|(path, _)| !path.starts_with(crate::model::person::FOLDER));
    files
}

/// What begins at some instant.
#[derive(Debug, Clone, Copy)]
enum Arrival {
    /// Services and assets are set up.
    Ground,
    /// Something of every day.
    Ordinary,
    /// An asset is serviced.
    Upkeep,
    /// Something that is left open.
    Scene(scene::Item),
}

/// The commits of a desk; see [`generate`].
pub struct Sample {
    world: World,
    days: Days,
    arrivals: VecDeque<(DateTime<Utc>, Arrival)>,
    scene: VecDeque<(DateTime<Utc>, scene::Item)>,
    waiting: BinaryHeap<Reverse<Waiting>>,
    told: u64,
    /// No story that is still to be told begins before this.
    frontier: DateTime<Utc>,
    /// How many records ordinary stories make in all, have made, and should have made by the end of today.
    goal: usize,
    ordinary: usize,
    share: usize,
    turns: usize,
    /// The configuration, until it has left.
    first: Option<Step>,
    /// The first commit of the day after, when days are put together.
    held: Option<Step>,
    failed: bool,
}

/// A commit on its way out; the number keeps the order of the telling within an instant.
struct Waiting {
    at: DateTime<Utc>,
    number: u64,
    step: Step,
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.at, self.number).cmp(&(other.at, other.number))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Waiting {}

impl Iterator for Sample {
    type Item = Result<Step, SampleError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        if let Some(first) = self.first.take() {
            return Some(Ok(first));
        }
        let next = match self.world.history {
            History::Actions => self.pull(),
            History::Batched => self.pull_day(),
        };
        self.failed = next.is_err();
        next.transpose()
    }
}

impl Sample {
    /// The next commit, telling stories until none can come before it.
    fn pull(&mut self) -> Result<Option<Step>, SampleError> {
        loop {
            let safe = |Reverse(waiting): &Reverse<Waiting>| waiting.at <= self.frontier;
            if self.waiting.peek().is_some_and(safe) {
                return Ok(self.waiting.pop().map(|Reverse(waiting)| waiting.step));
            }
            let Some((at, arrival)) = self.arrivals.pop_front() else {
                if self.dawn() {
                    continue;
                }
                return Ok(self.waiting.pop().map(|Reverse(waiting)| waiting.step));
            };
            self.frontier = at;
            if matches!(arrival, Arrival::Ordinary) && self.ordinary >= self.share {
                continue;
            }
            let made = self.tell(at, arrival)?;
            if matches!(arrival, Arrival::Ordinary) {
                self.ordinary += made;
            }
        }
    }

    /// Everything of the next day in one commit, at the time of its last.
    fn pull_day(&mut self) -> Result<Option<Step>, SampleError> {
        let Some(mut day) = self
            .held
            .take()
            .map_or_else(|| self.pull(), |step| Ok(Some(step)))?
        else {
            return Ok(None);
        };
        let date = day.at.date_naive();
        while let Some(step) = self.pull()? {
            if step.at.date_naive() != date {
                self.held = Some(step);
                break;
            }
            day.files.extend(step.files);
            day.at = step.at;
        }
        day.author = self.world.bot().author();
        day.subject = format!("{date}: {} records", day.files.len());
        day.trailers = vec![("Gitsm-Action".to_owned(), "import".to_owned())];
        Ok(Some(day))
    }

    /// Lists what begins on the next day; false when there is none.
    fn dawn(&mut self) -> bool {
        let Some((day, share)) = self.days.next(self.goal) else {
            return false;
        };
        self.share = share;
        let missing = share.saturating_sub(self.ordinary);
        let rng = &self.world.rng;
        let ordinary = self.days.instants(day, missing, rng).into_iter();
        let mut today: Vec<_> = ordinary.map(|at| (at, Arrival::Ordinary)).collect();
        if day.to_epoch_days() % 9 == 4 {
            let upkeep = self.days.instants(day, 1, rng).into_iter();
            today.extend(upkeep.map(|at| (at, Arrival::Upkeep)));
        }
        while let Some((at, item)) = self.scene.front()
            && at.date_naive() <= day
        {
            today.push((*at, Arrival::Scene(*item)));
            self.scene.pop_front();
        }
        today.sort_by_key(|(at, _)| *at);
        self.arrivals = today.into();
        true
    }

    /// Tells a story from its beginning, as far as now; gives how many records it made.
    fn tell(&mut self, at: DateTime<Utc>, arrival: Arrival) -> Result<usize, SampleError> {
        let left = self.goal.saturating_sub(self.ordinary);
        let turn = self.turns;
        let mut story = Story::new(&self.world, at);
        let told = match arrival {
            Arrival::Ground => ground::build(&mut story),
            Arrival::Ordinary => ordinary(&mut story, left),
            Arrival::Upkeep => ground::upkeep(&mut story, turn),
            Arrival::Scene(item) => scene::tell(&mut story, item),
        };
        if let Err(End::Failed(error)) = told {
            return Err(error);
        }
        let made = story.made;
        let (steps, known) = story.end();
        for step in steps {
            self.push(step);
        }
        if matches!(arrival, Arrival::Ground | Arrival::Upkeep) {
            self.turns += 1;
            let ids = known
                .into_iter()
                .map(|known| (known.record.id.clone(), known));
            self.world.base.extend(ids);
        }
        Ok(made)
    }

    fn push(&mut self, step: Step) {
        self.told += 1;
        self.waiting.push(Reverse(Waiting {
            at: step.at,
            number: self.told,
            step,
        }));
    }
}

/// The records that the longest ordinary story makes.
const LONGEST: usize = 12;

/// Something of every day, of at most so many records: at night and at weekends only alerts.
fn ordinary(story: &mut Story<'_>, left: usize) -> Told {
    if left < 2 {
        return incidents::single(story);
    }
    if !is_working(story.at) || left < LONGEST {
        return incidents::any(story);
    }
    type Tell = fn(&mut Story<'_>) -> Told;
    let table: [(u64, Tell); 7] = [
        (61, incidents::any),
        (22, requests::any),
        (13, changes::any),
        (2, problems::any),
        (1, changes::release),
        (1, requests::improvement),
        (1, problems::knowledge),
    ];
    story.world.rng.weighted(&table)(story)
}
