/** States and countries behind a comma: the word before is a town's. */
export const statesAndCountries = `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
 mexico canada england ireland scotland wales france spain italy germany australia india kenya nigeria jamaica brazil philippines`;
