//! Several signals of one delivery, in one commit: all of them, or none.

use super::intake::{Book, Landed};
use super::write::Saved;
use super::{Desk, DeskError};
use crate::intake::signal::Signal;
use crate::store::Waiting;

impl Desk {
    /// Takes in the signals of one delivery, in their order; what became of each. No commit where nothing is to be
    /// done.
    ///
    /// # Errors
    /// When one of them cannot be written: then none is.
    pub fn land_all(
        &self,
        told: &mut dyn FnMut(Waiting),
        signals: &[Signal],
    ) -> Result<(Vec<Landed>, Option<Saved>), DeskError> {
        let settings = self.intake()?;
        let mut landed: Vec<Landed> = Vec::new();
        let written = self.write(told, |writer| {
            let mut book = Book::of(self, writer.view())?;
            let all = signals
                .iter()
                .map(|signal| writer.land(&mut book, signal, &settings));
            landed = all.collect::<Result<_, _>>()?;
            Ok(())
        });
        match written {
            Ok(((), saved)) => Ok((landed, Some(saved))),
            Err(DeskError::Unchanged { .. })
                if landed.len() == signals.len()
                    && !landed.iter().any(|one| one.outcome.wrote()) =>
            {
                Ok((landed, None))
            }
            Err(error) => Err(error),
        }
    }
}
