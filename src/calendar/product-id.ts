/** PRODID: which program made a calendar. */
export const productId = '//Transformationswerkstatt Saar//TWS-Bot//DE';
