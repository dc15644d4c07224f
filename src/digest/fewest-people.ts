/** From how many people on a count is shown: with fewer it could point to somebody. */
export const fewestPeople = 5;
